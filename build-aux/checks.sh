# What build-aux/check and build-aux/reliability have in common: they source it. Counts what passed and failed, and says so
# at the end in the one line "N passed, N failed".

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
check=_build-check
sanitize=_build-sanitize
export DFP_FUZZ_BUILD=$root/$sanitize # one build for the sanitizers and the fuzzers
passed=0 failed=0

# One compiler's cache serves every copy of the project.
export CCACHE_NOHASHDIR=1

say() { printf '\n== %s\n' "$*"; }

count() { # RESULT: 0 is passed
  if [[ $1 = 0 ]]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

# The tests of number formats need a German and an Arabic locale.
add_locales() {
  local name as_root=
  command -v localedef >/dev/null || return 0
  [[ $(id -u) = 0 ]] || as_root=sudo
  for name in de_DE ar_EG; do
    [[ $'\n'$(locale -a)$'\n' != *$'\n'$name.utf8$'\n'* ]] || continue
    echo "Adding the locale $name.UTF-8"
    $as_root localedef -i "$name" -f UTF-8 "$name.UTF-8" || echo "$name.UTF-8 could not be added; its tests are skipped."
  done
}

prepare() {
  say "What the tests need"
  build-aux/install-packages build test
  add_locales
  if [[ ! -w ${HOME:-} ]]; then
    export HOME=$root/$check/home
    mkdir -p "$HOME"
  fi
  say "Building"
  build-aux/build "$check" debugoptimized -Dc_args=-g1 || { count 1; finish; }
}

# How much longer than on an idle machine a test may take: as much as others wait for a processor, and twice that, for
# more of them may come.
get_patience() {
  awk -v processors="$(nproc)" '{ print 2 + int (2 * $1 / processors) }' /proc/loadavg
}

# Runs the tests of a build folder and adds their cases to the counts.
run_tests() { # FOLDER [meson test option…]
  local folder=$1 here_passed here_failed status=0
  shift
  rm -f "$folder/meson-logs/testlog.json"
  ${limit:-} meson test -C "$folder" --no-rebuild --print-errorlogs --timeout-multiplier "$(get_patience)" "$@" || status=$?
  read -r here_passed here_failed < <(python3 build-aux/count-tests "$folder/meson-logs/testlog.json" || echo 0 0)
  [[ $status = 0 || $here_failed != 0 ]] || here_failed=1
  passed=$((passed + here_passed)) failed=$((failed + here_failed))
}

# Lines are all that a report needs to know of the source.
run_sanitizers() { # [brief]: what is tried with many plans alike is tried with fewer
  say "The tests that need no window, under the address and undefined-behaviour sanitizers"
  if CC=clang build-aux/build "$sanitize" debugoptimized -Dc_args=-g1 \
    -Dfuzz=true -Dgui=false -Db_sanitize=address,undefined -Db_lundef=false; then
    DFP_RELIABILITY=${1:-} G_SLICE=always-malloc ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 \
      UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
      run_tests "$sanitize" --no-suite gates --no-suite data --no-suite build
  else
    count 1
  fi
}

finish() {
  echo
  echo "$passed passed, $failed failed"
  [[ $failed = 0 ]] || exit 1
  exit 0
}
