#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# debian-tree.sh FOLDER LIST…: a Debian 13 tree with the packages named in the files LIST, without manuals and
# without other languages than German and English. FOLDER appears when the tree is complete; until then it is
# called FOLDER.partial. In a mount namespace of its own, so that nothing stays mounted when it is interrupted.
set -eu

folder=$1
shift
packages=$(cat "$@" | sed 's/#.*//' | tr -s ' ' '\n' | sed '/^$/d' | paste -sd, -)

rm -rf --one-file-system "$folder.partial"
unshare --mount --propagation private mmdebstrap --variant=apt --format=directory --include="$packages" \
  --aptopt='APT::Install-Recommends "false"' \
  --aptopt='Acquire::Languages "none"' \
  --dpkgopt=force-unsafe-io \
  --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/info/*' \
  --dpkgopt='path-exclude=/usr/share/gtk-doc/*' \
  --dpkgopt='path-exclude=/usr/share/doc/*' \
  --dpkgopt='path-include=/usr/share/doc/*/copyright' \
  --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*' \
  --dpkgopt='path-include=/usr/share/locale/de/LC_MESSAGES/*' \
  --customize-hook='for name in de_DE en_GB en_US; do chroot "$1" localedef -i "$name" -f UTF-8 "$name.UTF-8"; done' \
  trixie "$folder.partial"
mv "$folder.partial" "$folder"
