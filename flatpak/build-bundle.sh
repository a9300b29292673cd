#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build-bundle.sh MANIFEST ID WORK ARCHIVES: where Flatpak is, builds the manifest and makes the bundle
# WORK/tandemwerk.flatpak. Archives that lie in ARCHIVES are not downloaded.
set -eu

manifest=$1
id=$2
work=$3
archives=$4

flatpak-builder --force-clean --state-dir="$work/state" --extra-sources="$archives" --repo="$work/repository" \
  --default-branch=devel "$work/build" "$manifest"
flatpak build-bundle "$work/repository" "$work/tandemwerk.flatpak" "$id" devel
