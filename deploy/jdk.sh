# Sourced by the commands of this folder: takes JAVA_HOME or looks below GONGKAI_JDK_FOLDERS (/usr/lib/jvm), sets JAVA_HOME to a JDK 25 or newer, or ends with one clear line.

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  local release
  # A JDK says in a file what it is; to ask its compiler instead is half a second of each start.
  release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
  [ -n "$release" ] || release=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ "${release:-0}" -ge 25 ]
}

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "${GONGKAI_JDK_FOLDERS:-/usr/lib/jvm}"/*25* "${GONGKAI_JDK_FOLDERS:-/usr/lib/jvm}"/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME="$candidate"
      export PATH="$JAVA_HOME/bin:$PATH"
      return 0
    fi
  done
  echo "Gongkai needs a JDK 25 (for example Temurin 25): install one under /usr/lib/jvm or set JAVA_HOME." >&2
  exit 1
}

find_maven() {
  command -v mvn >/dev/null || {
    echo "Gongkai needs Maven 3.8.7 or newer: install it and put mvn on the PATH." >&2
    exit 1
  }
  # Maven's own libraries use what JDK 25 warns about; the warnings are not ours to mend.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}

find_jdk
find_maven
