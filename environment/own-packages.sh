# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by ./dev: machines whose own packages are new enough (GTK 4.18, libadwaita 1.7).

# at_least VERSION WANTED: compares dotted versions.
at_least () {
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]
}

own_packages_are_new_enough () {
  [ ! -e /etc/tandemwerk-tree ] || return 0
  system=$(. /etc/os-release && echo "$ID")
  version=$(. /etc/os-release && echo "${VERSION_ID:-9999}")
  case $system in
    debian) at_least "$version" 13 ;;
    ubuntu) at_least "$version" 25.04 ;;
    fedora) at_least "$version" 42 ;;
    *) pkg-config --exists 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 2>/dev/null ;;
  esac
}

# missing_debian_packages KIND: those of environment/packages-KIND that are not installed.
missing_debian_packages () {
  packages "$1" | while read -r name; do
    dpkg-query --show --showformat '${db:Status-Abbrev}' "$name" 2>/dev/null | grep -q '^ii' || echo "$name"
  done
}

missing_packages () {
  case $system in
    debian | ubuntu) missing_debian_packages debian ;;
    fedora)
      packages fedora | while read -r name; do
        rpm --query --quiet --whatprovides "$name" || echo "$name"
      done ;;
  esac
}

install_packages () {
  as_root=
  [ "$(id -u)" = 0 ] || as_root=sudo
  case $system in
    debian | ubuntu)
      $as_root apt-get -q update
      $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "$@" ;;
    fedora)
      $as_root dnf -y --setopt=install_weak_deps=False install "$@" ;;
  esac
}

# Asks only where somebody can answer.
may_install () {
  [ -t 0 ] && [ "${CI-}" != true ] || return 0
  printf 'Install them now? [Y/n] ' >&2
  read -r answer
  case $answer in n* | N*) return 1 ;; esac
}

require_own_packages () {
  [ ! -e /etc/tandemwerk-tree ] || return 0
  [ -e "$cache/own-packages-$(checksum_of_lists)" ] && return
  missing=$(missing_packages)
  say "Using this machine's own packages ($system $version): untested, Debian 12 with a Debian 13 tree is what is tested"
  if [ -n "$missing" ]; then
    say "Missing:" $missing
    may_install || fail "Without them Tandemwerk cannot be built."
    install_packages $missing >&2 || fail \
      "Not all of them could be installed." \
      "See above for the reason: no network, no right to install (sudo), or no space."
  fi
  mkdir -p "$cache"
  touch "$cache/own-packages-$(checksum_of_lists)"
}

# require_extra_packages KIND: what only some verbs need (environment/packages-KIND), in the tree or on this machine.
require_extra_packages () {
  [ -e /etc/tandemwerk-tree ] || case $system in
    debian | ubuntu) ;;
    *) fail "Only on Debian and Ubuntu can this be set up by itself." \
         "Install what environment/packages-$1 lists, by this system's names." ;;
  esac
  missing=$(missing_debian_packages "$1")
  [ -n "$missing" ] || return 0
  say "Installing what only this needs:" $missing
  system=${system-debian}
  [ -e /etc/tandemwerk-tree ] || may_install || fail "Without them this cannot be done."
  install_packages $missing >&2 || fail \
    "Not all of them could be installed." \
    "See above for the reason: no network, no right to install (sudo), or no space."
}

checksum_of_lists () {
  cat "$checkout"/environment/packages-* | sha256sum | cut -c1-12
}

# The locales the tests speak; a machine that lacks one gets it in the cache folder, which needs no root.
require_locales () {
  for name in de_DE en_GB he_IL; do
    if ! locale -a | grep -qx "$name.utf8" && [ ! -d "$cache/locales/$name.UTF-8" ]; then
      mkdir -p "$cache/locales"
      localedef -i "$name" -f UTF-8 "$cache/locales/$name.UTF-8" || fail "The locale $name.UTF-8 could not be made."
    fi
  done
  [ ! -d "$cache/locales" ] || export LOCPATH="$cache/locales"
}
