# shellcheck shell=bash
# What the scripts share; read with `source`, not run. Talks on standard error: standard output is for results.

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# The exit code of policy-mentions for "nothing could be done".
readonly nothing_done=3

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit "$nothing_done"
}

# Makes sure that Swift is there and as new as the package wants.
require_swift() {
  command -v swift >/dev/null ||
    fail "Swift is not installed, or not on the PATH. Get it from https://www.swift.org/install"
  local wanted found
  wanted=$(sed -n '1s/.*swift-tools-version: *\([0-9.]*\).*/\1/p' "$root/Package.swift")
  found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1)
  if [ "$(printf '%s\n%s\n' "$wanted" "$found" | sort -V | head -n 1)" != "$wanted" ]; then
    fail "Swift $wanted or later is needed, $found is installed. Get a newer one from https://www.swift.org/install"
  fi
}

# Whether a C or C++ header is there, for a library that pkg-config does not know. Looks where the compiler does.
header_exists() {
  local folder
  local folders=${CPLUS_INCLUDE_PATH-}:${CPATH-}:/usr/local/include:/usr/include
  while read -r -d : folder; do
    [ -n "$folder" ] && [ -f "$folder/$1" ] && return 0
  done <<<"$folders:"
  return 1
}

# Lists the Debian packages that are missing for the libraries and programs named `lib:NAME=PACKAGE` (by
# pkg-config), `header:NAME=PACKAGE` (a header, as it is included) and `NAME=PACKAGE` (a program).
missing_packages() {
  local need name package
  for need in "$@"; do
    name=${need%%=*} package=${need#*=}
    case $name in
      lib:*) pkg-config --exists "${name#lib:}" 2>/dev/null || printf '%s\n' "$package" ;;
      header:*) header_exists "${name#header:}" || printf '%s\n' "$package" ;;
      *) command -v "$name" >/dev/null || printf '%s\n' "$package" ;;
    esac
  done
}

# Installs what is missing, from Debian; without the right to do so, says what to install.
require_packages() {
  local missing elevate=()
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  local command="apt-get install ${missing[*]}"
  command -v apt-get >/dev/null ||
    fail "Missing: ${missing[*]} (the names are Debian's). Install them, then try again."
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "Missing: ${missing[*]}. Have root run: $command"
    elevate=(sudo)
  fi
  say "Installing ${missing[*]}"
  # Old lists may do; where they do not, the installation says so.
  "${elevate[@]}" apt-get update -qq >&2 || true
  "${elevate[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
    fail "Could not install ${missing[*]}. Have root run: $command"
}

# What it takes to build.
require_build() {
  require_swift
  require_packages git=git pkg-config=pkg-config lib:xlsxwriter=libxlsxwriter-dev lib:libarchive=libarchive-dev \
    lib:sqlite3=libsqlite3-dev lib:icu-uc=libicu-dev header:boost/math/special_functions/gamma.hpp=libboost-dev
}

# Builds the program for use, and sets `program` to where it is.
build_program() {
  require_build
  say "Building; the first time takes some minutes"
  swift build --package-path "$root" --configuration release --product policy-mentions >&2
  # shellcheck disable=SC2034 # used by the scripts that source this file
  program=$(swift build --package-path "$root" --configuration release --show-bin-path)/policy-mentions
}
