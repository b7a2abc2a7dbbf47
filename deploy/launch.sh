# Sourced by the commands that start the stack, behind jdk.sh and build.sh.

# Becomes the launcher of the stack; arguments go to Java.
launch() {
  # Without a locale Java cannot open a folder with a Chinese name.
  case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *UTF-8 | *utf8) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
  exec java --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xmx64m -XX:TieredStopAtLevel=1 \
    -XX:+ExitOnOutOfMemoryError -Dgongkai.project="$project" \
    -cp "$project/deploy/target/deploy.jar:$project/deploy/target/lib/*" "$@"
}

# Becomes the program behind deploy/backup and deploy/restore, with the second compiler, which sums files ten times as fast.
keep() {
  exec java -XX:+UseSerialGC -Xmx128m -XX:+ExitOnOutOfMemoryError -Dgongkai.project="$project" \
    -cp "$project/deploy/target/deploy.jar:$project/deploy/target/lib/*" org.gongkai.deploy.backup.BackupCommand "$@"
}
