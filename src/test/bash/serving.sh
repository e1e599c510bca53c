#!/usr/bin/env bash
# Serving as an operator lives it: a first start in an empty folder, a second serve, kill -9, Ctrl-C.
set -euo pipefail
set -m # a process group for each server, which Ctrl-C meets whole; without it a background process ignores Ctrl-C
cd "$(dirname "$0")/../../.."
. src/test/bash/write.sh

bin/build
home=$(mktemp -d)
data=$home/data
server=
unset JUMELAGE_DATABASE_URL JUMELAGE_DEMO JUMELAGE_PUBLIC_URL JUMELAGE_SMTP_URL JUMELAGE_SECRET JUMELAGE_JAVA_OPTIONS

fail() {
  echo "serving: $1" >&2
  tail -20 "$home/serve.log" >&2 || true
  exit 1
}

postmaster() { sed -n 1p "$data/postgresql/cluster/postmaster.pid" 2>/dev/null || true; }

# Ends only what this story started.
cleanup() {
  [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true
  local left
  left=$(postmaster)
  if [ -n "$left" ] && tr '\0' '\n' <"/proc/$left/cmdline" 2>/dev/null | grep -qxF "$data/postgresql/cluster"; then
    kill -INT "$left" || true
    gone "$left" || true
  fi
  rm -rf "$home"
}
trap cleanup EXIT

# Waits up to 20 seconds for a process to end.
gone() {
  local state
  for _ in $(seq 200); do
    state=$(sed 's/.*) //; s/ .*//' "/proc/$1/stat" 2>/dev/null || echo Z)
    [ "$state" != Z ] || return 0
    sleep 0.1
  done
  return 1
}

closed() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# An operator whose default `java` is an old one.
mkdir -p "$home/old/bin"
printf '#!/bin/sh\necho "${0##*/} 17.0.1"\n[ "$*" = -version ]\n' | tee "$home/old/bin/java" >"$home/old/bin/javac"
chmod +x "$home"/old/bin/*
if (unset JAVA_HOME; PATH=$home/old/bin:$PATH; . bin/common.sh) 2>/dev/null; then unset JAVA_HOME; fi
PATH=$home/old/bin:$PATH

port=$((20000 + $$ % 10000))
until closed "$port" && closed $((port + 1)); do port=$((port + 2)); done
export JUMELAGE_DATA=$data PORT=$port
site=http://localhost:$port

serve() {
  bin/serve >"$home/serve.log" 2>&1 </dev/null &
  server=$!
  for _ in $(seq 600); do
    curl -sf -o /dev/null "$site/" && return
    kill -0 "$server" 2>/dev/null || fail "it ended instead of serving"
    sleep 0.1
  done
  fail "no first page after a minute"
}

killed() {
  kill -9 "$@"
  wait "$server" 2>/dev/null || true
}

serve
for secret in secret postgresql/password; do
  [ "$(stat -c %a "$data/$secret")" = 600 ] || fail "$secret can be read by others"
done

first=$(postmaster)
if PORT=$((port + 1)) bin/serve >"$home/second.log" 2>&1; then fail "a second serve was let in"; fi
[ "$(cat "$home/second.log")" = "Jumelage is already served from the folder $data. Stop that one first, or name another folder in JUMELAGE_DATA." ] \
  || fail "a second serve gave no clear error: $(cat "$home/second.log")"
curl -sf -o /dev/null "$site/" || fail "the second serve disturbed the first"
[ "$(postmaster)" = "$first" ] || fail "the second serve changed the PostgreSQL of the first"

join "$site" "$home/cookies" || fail "nobody could join"
: >"$home/written"
write_on "$site" "$home/written" &
writer=$!
until [ "$(wc -l <"$home/written")" -ge 5 ]; do
  kill -0 "$writer" 2>/dev/null || fail "nothing could be written"
  sleep 0.05
done
killed "$server"
wait "$writer" 2>/dev/null || true
serve
[ "$(postmaster)" = "$first" ] || fail "the orphaned PostgreSQL was not adopted"
still_there "$site" "$home/written" || fail "an acknowledged write was lost"
still_in "$site" "$home/cookies" || fail "the account that had joined was lost"

killed "$server" "$first"
gone "$first" || fail "PostgreSQL outlived kill -9"
serve
[ "$(postmaster)" != "$first" ] || fail "a dead PostgreSQL was adopted"
still_there "$site" "$home/written" || fail "an acknowledged write was lost with PostgreSQL killed too"
still_in "$site" "$home/cookies" || fail "the account that had joined was lost with PostgreSQL killed too"

second=$(postmaster)
kill -INT -- "-$server"
gone "$server" || fail "Ctrl-C did not end it"
gone "$second" || fail "Ctrl-C left PostgreSQL behind"
[ -z "$(postmaster)" ] || fail "Ctrl-C killed PostgreSQL instead of stopping it"
server=
echo "serving: first start, second serve, kill -9 of one and of both, Ctrl-C: all well ($(wc -l <"$home/written") acknowledged writes kept)"
