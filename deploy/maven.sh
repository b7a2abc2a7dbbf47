# Sourced by deploy/dev, behind jdk.sh: finds a Maven that Quarkus' dev mode works with. That wants 3.9, where the build
# itself is content with 3.8.7; an older one fetches the newer from Maven Central, once.

newer_maven=3.9.11

# Sets maven to the command.
find_newer_maven() {
  local version
  version=$(mvn --version | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
  if [ "$(printf '%s\n3.9\n' "$version" | sort -V | head -1)" = 3.9 ]; then
    maven=$(command -v mvn)
    return 0
  fi
  maven="$1/target/apache-maven-$newer_maven/bin/mvn"
  [ ! -f "$maven" ] || return 0
  echo "Quarkus' dev mode needs Maven 3.9 or newer, and this is $version; fetching $newer_maven ..."
  mvn --batch-mode --quiet --non-recursive --file "$1/pom.xml" dependency:unpack \
    -Dartifact="org.apache.maven:apache-maven:$newer_maven:zip:bin" -DoutputDirectory="$1/target" \
    -DmarkersDirectory="$1/target/unpacked" </dev/null || {
    echo "Maven $newer_maven cannot be fetched; put a Maven 3.9 or newer on the PATH." >&2
    exit 1
  }
}
