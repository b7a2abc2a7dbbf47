# Sourced by the commands of this folder, behind jdk.sh: builds the project when a source is newer than what was built.
# Says what it does, a line a step; all that Maven says goes to target/build.log.

services="request-service disclosure-service litigation-service report-gateway"

# The sources of a second argument's module do not count: they are compiled when it is run.
is_built() {
  local jar="$1/deploy/target/deploy.jar" module
  [ -f "$jar" ] || return 1
  for module in $services; do
    [ -f "$1/$module/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
  [ -z "$(find "$1"/pom.xml "$1"/*/pom.xml "$1"/*/src/main "$1"/*/contract -newer "$jar" -type f \
    -not -path "$1/${2:-}/src/*" -print -quit 2>/dev/null)" ]
}

build_when_needed() {
  is_built "$@" && return 0
  local log="$1/target/build.log" lock
  if ! { mkdir -p "$1/target" && : >>"$1/target/build.lock"; } 2>/dev/null; then
    echo "Gongkai cannot be built: $1/target is not writable." >&2
    exit 1
  fi
  # Two builds in one checkout would write the same files.
  exec {lock}>>"$1/target/build.lock"
  if ! flock --nonblock "$lock"; then
    echo "Another command builds here; waiting for it ..."
    flock "$lock"
    if is_built "$@"; then
      exec {lock}>&-
      return 0
    fi
  fi
  forget_half_built "$1"
  echo "Building; the first time this takes some minutes. What Maven says is in $log."
  run_maven "$1" "$log"
  exec {lock}>&-
}

# A module whose build was cut off may hold half a class; it is built anew.
forget_half_built() {
  local module
  [ -f "$1/target/building" ] || return 0
  module=$(cat "$1/target/building")
  if [ -n "$module" ] && [ -f "$1/$module/pom.xml" ]; then
    rm -rf "$1/$module/target/"{classes,test-classes,maven-status,quarkus,quarkus-app} "$1/$module"/target/*.jar
  fi
  rm -f "$1/target/building"
}

# Maven runs in a session of its own, so that Ctrl-C reaches it through this shell alone, which then ends all of it.
run_maven() {
  local maven output status=0
  exec {output}< <(exec setsid mvn --batch-mode -Dstyle.color=never -Dspotless.check.skip=true --file "$1/pom.xml" \
    package -DskipTests </dev/null 2>&1)
  maven=$!
  trap "end_build $maven 130" INT
  trap "end_build $maven 143" TERM
  trap "end_build $maven 129" HUP
  tell_progress "$1" "$output" "$2"
  wait "$maven" || status=$?
  trap - INT TERM HUP
  exec {output}<&-
  [ "$status" = 0 ] || {
    sed -n 's/^\[ERROR\] //p' "$2" | grep -v '^$\|\[Help\|^To see the full\|^Re-run Maven\|^For more info' | cut -c1-300 | head -5 >&2
    echo "The build failed; see $2." >&2
    exit 1
  }
  rm -f "$1/target/building"
}

end_build() {
  local tries
  trap '' INT TERM HUP
  kill -TERM -- "-$1" 2>/dev/null || true
  for tries in {1..30}; do
    kill -0 -- "-$1" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL -- "-$1" 2>/dev/null || true
  echo "Stopped building; the next start goes on from here."
  exit "$2"
}

# Reads what Maven says and prints a line for each step, and while a step or a download lasts one every ten seconds.
tell_progress() {
  local project="$1" line step="" module="" of="" told=$SECONDS begun=$SECONDS files=0 kilobytes=0 fetching="" rc
  : >"$3"
  while true; do
    rc=0
    IFS= read -r -t 10 line <&"$2" || rc=$?
    if [ "$rc" -gt 128 ]; then
      tell "${fetching:+fetching $fetching, }still ${step:-preparing}"
      continue
    fi
    [ "$rc" = 0 ] || break
    printf '%s\n' "$line" >>"$3"
    case "$line" in
      "[INFO] Building "*"["*"/"*"]") of=${line##*[} of="${of%]}" ;;
      "[INFO] --- "*" @ "*" ---") begin_step "$line" ;;
      "[INFO] Downloading from "* | "Downloading from "*) fetching=${line##*/} ;;
      "[INFO] Downloaded from "* | "Downloaded from "*) count_fetched "$line" ;;
    esac
  done
}

begin_step() {
  local goal=${1#\[INFO\] --- } artifact=${1##* @ }
  artifact=${artifact% ---} goal=${goal%% (*} goal=${goal##*:}
  fetching=""
  if [ "$artifact" != "$module" ]; then
    module="$artifact"
    echo "$module" >"$project/target/building"
  fi
  case "$goal" in
    compile) step="compiling" ;;
    testCompile) step="compiling the tests" ;;
    build) step="packing the service" ;;
    copy-dependencies) step="gathering libraries" ;;
    *) return 0 ;;
  esac
  tell "$step"
}

count_fetched() {
  files=$((files + 1))
  if [[ "$1" =~ \(([0-9]+)(\.[0-9]+)?\ (B|kB|MB|GB)\ at ]]; then
    case "${BASH_REMATCH[3]}" in
      kB) kilobytes=$((kilobytes + BASH_REMATCH[1])) ;;
      MB) kilobytes=$((kilobytes + BASH_REMATCH[1] * 1000)) ;;
      GB) kilobytes=$((kilobytes + BASH_REMATCH[1] * 1000000)) ;;
    esac
  fi
  [ $((SECONDS - told)) -lt 3 ] || tell "fetched $files files, $((kilobytes / 1000)) MB; now ${fetching:-the next}"
}

tell() {
  printf '[%4d s] %s%s: %s\n' $((SECONDS - begun)) "${of:+$of }" "${module:-gongkai}" "$1"
  told=$SECONDS
}
