#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build-runtimes.sh FOLDER BRANCH DESKTOP: makes FOLDER a Flatpak installation that has org.gnome.Platform and
# org.gnome.Sdk, BRANCH, made from Debian packages. DESKTOP is a tree with Flatpak in it. What is under FOLDER
# is whole when FOLDER/complete is there.
#
# A runtime is a folder with `metadata` and `usr`, with etc inside usr. An app sees usr as /usr and etc as /etc,
# and has its own files in /app.
set -eu

folder=$1
branch=$2
desktop=$3
here=$(cd "$(dirname "$0")" && pwd -P)
parts=$folder/parts

# trim USR: takes out what only a running Debian needs, and what would be wrong in a sandbox.
trim () (
  cd "$1"
  # Flatpak calls ldconfig on the path that an app has.
  [ -e bin/ldconfig ] || cp --remove-destination sbin/ldconfig bin/ldconfig
  rm -rf local games src share/doc share/man share/info share/i18n share/bug share/lintian
  rm -rf lib/systemd lib/udev lib/init sbin/policy-rc.d
  cd etc
  rm -rf apt cron* dpkg init.d logrotate.d pam.* rc?.d security skel systemd
  rm -rf fstab group* gshadow* hostname hosts ld.so.cache ld.so.conf* localtime machine-id mtab passwd* \
    resolv.conf shadow* subgid* subuid* timezone
  : > ld.so.conf    # Flatpak writes the app's own, /app/lib first
)

# Fonts of the app and of the host, as in GNOME's runtime.
write_font_configuration () {
  cat > "$1/etc/fonts/conf.d/00-flatpak.conf" <<'XML'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/app/share/fonts</dir>
  <dir>/run/host/fonts</dir>
  <dir>/run/host/user-fonts</dir>
  <cachedir>/run/host/fonts-cache</cachedir>
  <include ignore_missing="yes">/app/etc/fonts/local.conf</include>
  <include ignore_missing="yes">/run/host/font-dirs.xml</include>
</fontconfig>
XML
}

# What flatpak-builder compiles with. Told nothing, Meson would put libraries where Debian's loader does not look.
write_build_defaults () {
  mkdir -p "$1/etc/flatpak-builder"
  cat > "$1/etc/flatpak-builder/defaults.json" <<'JSON'
{
  "libdir": "/app/lib",
  "cflags": "-O2 -g -pipe -fstack-protector-strong -D_FORTIFY_SOURCE=3",
  "cxxflags": "-O2 -g -pipe -fstack-protector-strong -D_FORTIFY_SOURCE=3",
  "ldflags": "-L/app/lib -Wl,-z,relro,-z,now -Wl,--as-needed"
}
JSON
}

# write_metadata NAME FILE
write_metadata () {
  cat > "$2" <<METADATA
[Runtime]
name=org.gnome.$1
runtime=org.gnome.Platform/$architecture/$branch
sdk=org.gnome.Sdk/$architecture/$branch

[Environment]
GI_TYPELIB_PATH=/app/lib/girepository-1.0
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share
METADATA
}

# runtime NAME LIST…: FOLDER/parts/NAME, from the Debian packages in the files LIST.
runtime () {
  name=$1
  shift
  sh "$here/../debian-tree.sh" "$parts/$name-tree" "$@"
  mkdir -p "$parts/$name/files"
  mv "$parts/$name-tree/usr" "$parts/$name/usr"
  mv "$parts/$name-tree/etc" "$parts/$name/usr/etc"
  rm -rf --one-file-system "$parts/$name-tree"
  trim "$parts/$name/usr"
  write_font_configuration "$parts/$name/usr"
  write_metadata "$name" "$parts/$name/metadata"
}

architecture=$(uname -m)
rm -rf --one-file-system "$folder"
mkdir -p "$parts"

runtime Platform "$here/platform-packages" &
platform=$!
runtime Sdk "$here/platform-packages" "$here/sdk-packages" &
sdk=$!
wait "$platform" || { wait "$sdk"; exit 1; }
wait "$sdk"
rm -f "$parts"/Sdk/usr/lib/*/libLLVM* "$parts"/Sdk/usr/lib/*/libz3*    # nothing is drawn while building
write_build_defaults "$parts/Sdk/usr"

SHOWN=$(printf '%s\n' "$folder" "$here") sh "$here/../../environment/enter.sh" "$desktop" \
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 FLATPAK_SYSTEM_DIR="$folder/installation" \
  sh "$here/publish.sh" "$folder" "$branch"

rm -rf --one-file-system "$parts"
touch "$folder/complete"
