#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build-tree.sh FOLDER [SUITE]: builds the Debian 13 tree in FOLDER, from Debian's own packages; or that of another
# SUITE of Debian. FOLDER appears when the tree is complete; until then it is called FOLDER.partial.
# This file and packages-debian are all the tree is made from: a change in either makes ./dev build it anew.
set -eu

folder=$1
suite=${2-trixie}
packages=$(sed 's/#.*//' "$(dirname "$0")/packages-debian" | tr -s ' ' '\n' | sed '/^$/d' | paste -sd, -)

mmdebstrap --variant=apt --format=directory --include="$packages" \
  --aptopt='APT::Install-Recommends "false"' \
  --aptopt='Acquire::Languages "none"' \
  --aptopt='Acquire::Check-Valid-Until "false"' \
  --dpkgopt=force-unsafe-io \
  --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/info/*' \
  --dpkgopt='path-exclude=/usr/share/gtk-doc/*' \
  --dpkgopt='path-exclude=/usr/share/doc/*' \
  --dpkgopt='path-include=/usr/share/doc/*/copyright' \
  --customize-hook='for name in de_DE en_GB he_IL; do chroot "$1" localedef -i "$name" -f UTF-8 "$name.UTF-8"; done' \
  --customize-hook='touch "$1/etc/tandemwerk-tree"' \
  "$suite" "$folder.partial"
mv "$folder.partial" "$folder"
