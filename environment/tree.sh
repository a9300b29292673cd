# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by ./dev: the Debian 13 tree for machines whose own packages are too old.
#
# The tree is built once under the user's cache folder and gets its name when it is complete, so that an
# interrupted set-up is never taken for a whole one. The name carries a hash of what the tree is made from.

TREE_MEGABYTES=4000

made_from=$(cd "$checkout/environment" && cat packages-debian build-tree.sh | sha256sum | cut -c1-12)
tree=$cache/debian-13-$made_from
[ -z "${suite-}" ] || tree=$cache/debian-$suite-$made_from
log=$cache/set-up.log

require_root () {
  [ "$(id -u)" = 0 ] || fail \
    "This machine's packages are too old, so Tandemwerk is built inside a Debian 13 tree, and that needs root." \
    "Run it as root (sudo ./dev …), or use Debian 13, Ubuntu 25.04 or Fedora 42 or later, where root is not needed."
  unshare --mount --propagation private true 2>/dev/null || fail \
    "This machine does not let root make a mount namespace (a container without CAP_SYS_ADMIN?)." \
    "Give the container more rights, or use one with Debian 13."
}

require_space () {
  free=$(df -Pm "$cache" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$TREE_MEGABYTES" ] || fail \
    "Setting up needs $TREE_MEGABYTES MB in $cache, and $free MB are free." \
    "Make room there, or name another folder in XDG_CACHE_HOME."
}

# explain_log WHAT: ends with WHAT and, where the log tells, the reason in words.
explain_log () {
  tail -n 15 "$log" >&2
  reason=
  if grep -qE 'resolve|Temporary failure|Could not connect|Cannot initiate|unreachable|timed out' "$log"; then
    reason='It looks as if there is no network. '
  elif grep -q 'No space left' "$log"; then
    reason='The disk is full. '
  fi
  fail "$1" "${reason}The whole log: $log"
}

install_mmdebstrap () {
  apt-get -q update
  DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install mmdebstrap
}

require_mmdebstrap () {
  command -v mmdebstrap >/dev/null && return
  command -v apt-get >/dev/null || fail \
    "Neither mmdebstrap nor apt-get is here, so the Debian 13 tree cannot be built." \
    "Install mmdebstrap with this machine's package manager and try again."
  say "Installing mmdebstrap from this machine's own packages"
  install_mmdebstrap >"$log" 2>&1 </dev/null || explain_log "mmdebstrap could not be installed."
}

build_tree () {
  require_space
  require_mmdebstrap
  rm -rf --one-file-system "$cache"/debian-*.partial
  say "Building a Debian ${suite:-13} tree in $tree: once, a few minutes, 1.6 GB"
  sh "$checkout/environment/build-tree.sh" "$tree" ${suite-} >"$log" 2>&1 </dev/null ||
    explain_log "The Debian ${suite:-13} tree could not be built."
}

# Several ./dev at once: one builds, the others wait for it.
require_tree () {
  require_root
  [ ! -d "$tree" ] || return 0
  mkdir -p "$cache"
  exec 9>"$cache/lock"
  flock --nonblock 9 || { say "Another ./dev is setting up; waiting for it"; flock 9; }
  [ -d "$tree" ] || build_tree
  exec 9>&-
}

# enter_tree COMMAND…: does not return. What points compilers and programs at this machine's own files stays out.
enter_tree () {
  unset CC CFLAGS CPPFLAGS LDFLAGS CPATH C_INCLUDE_PATH LIBRARY_PATH LD_LIBRARY_PATH LD_PRELOAD
  unset PKG_CONFIG_PATH PKG_CONFIG_LIBDIR PYTHONHOME PYTHONPATH GI_TYPELIB_PATH XDG_DATA_DIRS TMPDIR
  key_folder=${XAUTHORITY:+$(dirname "$XAUTHORITY")}
  SHOWN=$(for folder in /tmp "$HOME" "${XDG_RUNTIME_DIR-}" "$key_folder" "$cache" "$checkout"; do
            [ "$folder" = / ] || [ ! -d "$folder" ] || printf '%s\n' "$folder"
          done)
  export SHOWN BEGIN_IN="$PWD" PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  exec sh "$checkout/environment/enter.sh" "$tree" "$@"
}
