#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build-bundle.sh MANIFEST ID WORK: where Flatpak is, builds the manifest, makes the bundle WORK/tandemwerk.flatpak,
# installs that bundle and nothing else, and lets the linters look at what it brings.
set -eu

manifest=$1
id=$2
work=$3

flatpak-builder --force-clean --state-dir="$work/state" --repo="$work/repository" --default-branch=devel \
  "$work/build" "$manifest"
flatpak build-bundle "$work/repository" "$work/tandemwerk.flatpak" "$id" devel

flatpak --system uninstall -y --noninteractive "$id" 2>/dev/null || :
flatpak --system install -y --noninteractive --bundle "$work/tandemwerk.flatpak"
flatpak --system list --columns=ref,size

cd "$work/build/files/share"
desktop-file-validate "applications/$id.desktop"
appstreamcli validate --no-net "metainfo/$id.metainfo.xml"
