# Sourced by ./dev: the Debian 13 tree for machines whose own packages are too old.
#
# The tree is built once under the user's cache folder, beside its name and renamed when it is complete, so
# that an interrupted set-up is never taken for a whole one. Its name carries a hash of what it is made from.

TREE_MEGABYTES=4000

tree_hash=$(cat "$checkout/environment/packages-debian" "$checkout/environment/build-tree.sh" | sha256sum | cut -c1-12)
tree=$cache/debian-13-$tree_hash

require_root () {
  [ "$(id -u)" = 0 ] || fail \
    "On this machine Tandemwerk is built inside a Debian 13 tree, and entering that needs root." \
    "Run it as root (sudo ./dev …), or use Debian 13, Ubuntu 25.04 or Fedora 42 or later, where root is not needed."
  unshare --mount --propagation private true 2>/dev/null || fail \
    "This machine does not let root make a mount namespace (a container without CAP_SYS_ADMIN?)." \
    "Start the container with more rights, or use a Debian 13 one."
}

require_space () {
  free=$(df -Pm "$cache" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$TREE_MEGABYTES" ] || fail \
    "Setting up needs $TREE_MEGABYTES MB in $cache, and $free MB are free." \
    "Make room there, or name another folder in XDG_CACHE_HOME."
}

require_mmdebstrap () {
  command -v mmdebstrap >/dev/null && return
  command -v apt-get >/dev/null || fail \
    "Neither mmdebstrap nor apt-get is here, so the Debian 13 tree cannot be built." \
    "Install mmdebstrap with this machine's package manager and try again."
  say "Installing mmdebstrap from this machine's own packages"
  { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install mmdebstrap
  } >"$cache/set-up.log" 2>&1 </dev/null || fail_with_log "mmdebstrap could not be installed."
}

# The last lines of the log say why; the usual reason, no network, is said in words.
fail_with_log () {
  tail -n 15 "$cache/set-up.log" >&2
  if grep -qE 'Could not resolve|Temporary failure|Could not connect|Cannot initiate|Network is unreachable|timed out' "$cache/set-up.log"; then
    fail "$1" "It looks as if there is no network. The whole log: $cache/set-up.log"
  elif grep -q 'No space left' "$cache/set-up.log"; then
    fail "$1" "The disk is full. The whole log: $cache/set-up.log"
  fi
  fail "$1" "The whole log: $cache/set-up.log"
}

build_tree () {
  require_space
  require_mmdebstrap
  rm -rf --one-file-system "$tree.partial"
  say "Building a Debian 13 tree in $tree: once, a few minutes, about 2 GB"
  sh "$checkout/environment/build-tree.sh" "$tree.partial" >"$cache/set-up.log" 2>&1 </dev/null ||
      fail_with_log "The Debian 13 tree could not be built."
  mv "$tree.partial" "$tree"
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

# enter_tree COMMAND…: does not return.
enter_tree () {
  SHOWN=$(printf '%s\n' /tmp "$HOME" "$cache" "$checkout"; [ ! -d "${XDG_RUNTIME_DIR-}" ] || printf '%s\n' "$XDG_RUNTIME_DIR")
  export SHOWN BEGIN_IN="$PWD" PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  exec sh "$checkout/environment/enter.sh" "$tree" "$@"
}
