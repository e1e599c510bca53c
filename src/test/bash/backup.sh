#!/usr/bin/env bash
# A backup as an operator lives it: made while the demo is served, restored elsewhere, and served from there. What is
# restored is backed up again: all tables and files must be the same, byte by byte.
set -euo pipefail
set -m
cd "$(dirname "$0")/../../.."
. src/test/bash/write.sh

bin/build
home=$(mktemp -d)
server=
unset JUMELAGE_DATABASE_URL JUMELAGE_DEMO JUMELAGE_PUBLIC_URL JUMELAGE_SMTP_URL JUMELAGE_SECRET JUMELAGE_FILES_URL JUMELAGE_JAVA_OPTIONS

fail() {
  echo "backup: $1" >&2
  cat "$home/said" >&2 2>/dev/null || true
  tail -20 "$home/serve.log" >&2 || true
  exit 1
}

# Ends only what this story started.
cleanup() {
  [ -z "$server" ] || { kill -TERM "$server" 2>/dev/null && wait "$server"; } || true
  rm -rf "$home"
}
trap cleanup EXIT

closed() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
port=$((20000 + $$ % 10000))
until closed "$port"; do port=$((port + 1)); done
export PORT=$port
site=http://localhost:$port

serve() {
  export JUMELAGE_DATA=$1
  bin/serve >"$home/serve.log" 2>&1 </dev/null &
  server=$!
  for _ in $(seq 600); do
    curl -sf -o /dev/null "$site/" && return
    kill -0 "$server" 2>/dev/null || fail "it ended instead of serving"
    sleep 0.1
  done
  fail "no first page after a minute"
}

stop() {
  kill -TERM "$server"
  wait "$server" || true
  server=
}

# Gives a command, keeps its words, and expects its exit code.
given() {
  local expected=$1 code=0
  shift
  "$@" >"$home/said" 2>&1 || code=$?
  [ "$code" = "$expected" ] || fail "$* ended with $code"
}

says() { grep -qF "$1" "$home/said" || fail "it did not say: $1"; }

# The demo world is whole when the front page no longer says how far it is and its projects are in the gallery.
whole() {
  local front gallery
  for _ in $(seq 600); do
    front=$(curl -sf "$site/") && gallery=$(curl -sf "$site/projects") || fail "it no longer answers"
    if ! grep -qF 'class="notice held" role="status"' <<<"$front" \
      && [ "$(grep -o 'href="/projects/[a-z][^"/?]*"' <<<"$gallery" | sort -u | wc -l)" -ge 5 ]; then return; fi
    sleep 1
  done
  fail "the demo world did not become whole"
}

# With the password of the demo, as whoever has just come.
signed_in() {
  local me
  post "$site" "$home/cookies-$1" /sign-in --data-urlencode "address=claire@demo.jumelage.example" \
    --data-urlencode "password=jumelage" >/dev/null || return
  me=$(curl -sf -b "$home/cookies-$1" "$site/me") && grep -qF claire@demo.jumelage.example <<<"$me"
}

echo "correct horse battery" >"$home/passphrase"
first=$home/first
serve "$first"
whole
signed_in first || fail "nobody could sign in before the backup"
given 0 bin/jumelage backup --passphrase-file "$home/passphrase" "$home/sealed"
says "It is sealed and holds the key"
given 1 bin/jumelage backup "$home/sealed"
says "A backup overwrites nothing"
# a disk that is full, as far as the command can see
given 1 bash -c 'ulimit -f 200; exec bin/jumelage backup "$0"' "$home/no-room"
says "There is not enough room"
given 1 bin/jumelage restore --passphrase-file "$home/passphrase" "$home/sealed"
says "already served from the folder"
stop
[ -z "$(find "$home" -maxdepth 1 -name 'no-room*')" ] || fail "half a backup was left"
given 0 bin/jumelage backup "$home/before.tar"

export JUMELAGE_DATA=$home/second
given 1 bin/jumelage restore "$home/sealed"
says "is sealed: name the file"
[ ! -e "$home/second" ] || fail "a refused restore made a folder"
given 0 bin/jumelage restore --passphrase-file "$home/passphrase" "$home/sealed"
says "Restored the backup of"
given 1 bin/jumelage restore --passphrase-file "$home/passphrase" "$home/sealed"
says "The database is not empty"
cmp -s "$first/secret" "$home/second/secret" || fail "the key is another one"
diff -r "$first/files" "$home/second/files" >"$home/said" || fail "the files are others"

export JUMELAGE_DATA=$home/third
given 0 bin/jumelage restore "$home/before.tar"
given 0 bin/jumelage backup "$home/after.tar"
for name in before after; do
  mkdir "$home/$name"
  tar -xf "$home/$name.tar" -C "$home/$name"
done
diff -r --exclude=manifest.json --exclude=jumelage-backup.json "$home/before" "$home/after" >"$home/said" || fail "a table or file came back another one"
tables=$(find "$home/after/tables" -mindepth 1 -maxdepth 1 | wc -l)
[ "$tables" -gt 30 ] || fail "only $tables tables had rows"

serve "$home/second"
signed_in second || fail "the old password does not open the restored installation"
stop
echo "backup: made while serving, refused where it must be, restored, the same again ($tables tables, $(ls "$home/after/files" | wc -l) files), and served: all well"
