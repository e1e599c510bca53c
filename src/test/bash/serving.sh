#!/usr/bin/env bash
# Serving as an operator lives it: a first start in an empty folder, a second serve, kill -9, Ctrl-C.
set -euo pipefail
cd "$(dirname "$0")/../../.."

data=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
export JUMELAGE_DATA=$data PORT=$port
unset JUMELAGE_DATABASE_URL JUMELAGE_DEMO JUMELAGE_PUBLIC_URL JUMELAGE_SMTP_URL JUMELAGE_SECRET
server=

fail() {
  echo "serving: $1" >&2
  tail -20 "$data"/serve.log >&2 || true
  exit 1
}

postmaster() { sed -n 1p "$data/postgresql/cluster/postmaster.pid" 2>/dev/null || true; }

# Ends only what this story started.
cleanup() {
  [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true
  local left
  left=$(postmaster)
  [ -z "$left" ] || kill -INT "$left" 2>/dev/null || true
  sleep 1
  rm -rf "$data"
}
trap cleanup EXIT

serve() {
  # a process group of its own, so that a signal meets it as Ctrl-C would
  setsid bin/serve >"$data/serve.log" 2>&1 </dev/null &
  server=$!
  for _ in $(seq 600); do
    curl -sf -o /dev/null "http://localhost:$port/" && return
    kill -0 "$server" 2>/dev/null || fail "it ended instead of serving"
    sleep 0.1
  done
  fail "no first page after a minute"
}

bin/build
serve
[ "$(stat -c %a "$data/secret")" = 600 ] || fail "the secret can be read by others"
[ "$(stat -c %a "$data/postgresql/password")" = 600 ] || fail "the database's password can be read by others"

if PORT=$((port + 1)) bin/serve >"$data/second.log" 2>&1; then fail "a second serve was let in"; fi
grep -q "already served" "$data/second.log" || fail "a second serve gave no clear error"
curl -sf -o /dev/null "http://localhost:$port/" || fail "the second serve disturbed the first"

. src/test/bash/write.sh
before=$(postmaster)
written=$(write_something "http://localhost:$port")
kill -9 "$server"
wait "$server" 2>/dev/null || true
serve
[ "$(postmaster)" = "$before" ] || fail "the orphaned PostgreSQL was not adopted"
still_there "http://localhost:$port" "$written" || fail "an acknowledged write was lost"

left=$(postmaster)
kill -9 "$server" "$left"
wait "$server" 2>/dev/null || true
serve
still_there "http://localhost:$port" "$written" || fail "an acknowledged write was lost with PostgreSQL killed too"

left=$(postmaster)
kill -INT -- "-$server"
for _ in $(seq 200); do kill -0 "$server" 2>/dev/null || break; sleep 0.1; done
kill -0 "$server" 2>/dev/null && fail "Ctrl-C did not end it"
[ -z "$(postmaster)" ] || fail "Ctrl-C left PostgreSQL behind"
kill -0 "$left" 2>/dev/null && fail "PostgreSQL still runs"
server=
echo "serving: all well"
