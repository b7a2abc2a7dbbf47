#!/bin/sh
# archive.sh DATA             copies the stack's keys and passwords to where deploy/backup was told to keep them
# archive.sh DATA PATH NAME   the same, and keeps a finished piece of PostgreSQL's log in the backup folder
# PostgreSQL calls it for every piece, and forgets a piece only when the status is 0. Without a backup folder nothing is kept.
set -eu
data=$1
[ -L "$data/backup" ] || exit 0
backup=$data/backup
keys=$data/backup-keys
umask 077

fail() {
  echo "archive.sh: $1" >&2
  exit 1
}

[ -d "$backup/wal" ] || fail "the backup folder $(readlink "$backup") is not there"

# Puts standard input in the place of a file, whole or not at all.
replace() {
  cat >"$1.next" && sync "$1.next" && mv -f "$1.next" "$1"
}

secrets() {
  for secret in "$data"/keys/*.json "$data"/*-passwords.properties; do
    [ ! -f "$secret" ] || echo "$secret"
  done
}

sums() {
  secrets | while IFS= read -r secret; do
    sum=$(sha256sum <"$secret")
    echo "${sum%% *}  ${secret##*/}"
  done
}

copy_secrets() {
  [ -d "$keys" ] && secrets | while IFS= read -r secret; do
    cmp -s "$secret" "$keys/${secret##*/}" || replace "$keys/${secret##*/}" <"$secret" || exit 1
  done
}

# The backup knows which keys belong to it; the keys themselves lie apart, on a medium that need not be there all the time.
of_now=$(sums)
[ "$of_now" = "$(cat "$backup/keys.sha256" 2>/dev/null || true)" ] || echo "$of_now" | replace "$backup/keys.sha256"
copy_secrets || echo "archive.sh: the keys cannot be copied to $(readlink "$keys")" >&2
[ $# -eq 3 ] || exit 0

path=$2
name=$3
kept=$backup/wal/$name.gz
manifest=$backup/wal/$(printf %.16s "$name").sha256

gzip -1 -n -c "$path" >"$kept.new"
sync "$kept.new"
sum=$(sha256sum <"$kept.new")
line="${sum%% *}  $name.gz"
known=$(grep "  $name.gz\$" "$manifest" 2>/dev/null || true)
if [ -n "$known" ] && [ "$known" != "$line" ]; then
  rm -f "$kept.new"
  fail "$name is kept already with another content: two stacks write to this backup folder"
fi
mv -f "$kept.new" "$kept"
sync "$backup/wal"
[ -n "$known" ] || { cat "$manifest" 2>/dev/null || true; echo "$line"; } | replace "$manifest"
