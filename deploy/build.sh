# Sourced by the commands of this folder, behind jdk.sh: builds the project when a source is newer than what was built.

is_built() {
  local jar="$1/deploy/target/deploy.jar" module
  [ -f "$jar" ] || return 1
  for module in request-service disclosure-service litigation-service report-gateway; do
    [ -f "$1/$module/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
  [ -z "$(find "$1"/pom.xml "$1"/*/pom.xml "$1"/*/src/main "$1"/*/contract -newer "$jar" -type f -print -quit 2>/dev/null)" ]
}

build_when_needed() {
  is_built "$1" && return 0
  echo "Building; the first time this takes some minutes ..."
  mvn --batch-mode --no-transfer-progress --quiet -Dstyle.color=never --file "$1/pom.xml" package -DskipTests || {
    echo "The build failed; see above." >&2
    exit 1
  }
}
