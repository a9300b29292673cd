#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# publish.sh FOLDER BRANCH: where Flatpak is, publishes the runtimes FOLDER/parts/Platform and FOLDER/parts/Sdk in
# FOLDER/repository and installs them from there into FLATPAK_SYSTEM_DIR.
set -eu

parts=$1/parts
branch=$2
repository=$1/repository

# This kind of repository is not compressed, and what is installed from it are hard links: it costs nothing to
# keep, and Flatpak asks the place where a runtime came from whenever it installs an app.
ostree init --repo="$repository" --mode=bare-user-only
for name in Platform Sdk; do
  flatpak build-export --runtime --disable-sandbox --no-update-summary "$repository" "$parts/$name" "$branch"
done
flatpak build-update-repo "$repository"

mkdir -p "$FLATPAK_SYSTEM_DIR"
flatpak --system config --set languages 'de;en'
flatpak --system remote-add --no-gpg-verify stand-in "file://$repository"
flatpak --system install -y --noninteractive stand-in "org.gnome.Platform//$branch" "org.gnome.Sdk//$branch"
flatpak --system list --columns=ref,size
