#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install-bundle.sh ID WORK: installs WORK/tandemwerk.flatpak and nothing else, and lets the linters look at what it
# brings.
set -eu

id=$1
work=$2

for installed in io.github.tandemwerk.Tandemwerk io.github.tandemwerk.Tandemwerk.Devel; do
  flatpak --system uninstall -y --noninteractive "$installed" 2>/dev/null || :
done
flatpak --system install -y --noninteractive --bundle "$work/tandemwerk.flatpak"
flatpak --system list --columns=ref,size

cd "$work/build/files/share"
desktop-file-validate "applications/$id.desktop"
appstreamcli validate --no-net --strict "metainfo/$id.metainfo.xml"
