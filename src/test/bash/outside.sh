#!/usr/bin/env bash
# Runs a command on a throwaway cluster of the oldest installed PostgreSQL from 15 on, as JUMELAGE_TEST_DATABASE_URL
# names it: words are ordered by a language there, unlike in the bundled one. Ends with 3 where none is installed.
set -euo pipefail

programs=
for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V); do
  version=${folder%/bin}
  version=${version##*/}
  if [ "$version" -ge 15 ] && [ -x "$folder/initdb" ]; then programs=$folder; break; fi
done
[ -n "$programs" ] || exit 3

# PostgreSQL refuses to run as root.
as=()
owner=$(id -un)
if [ "$owner" = root ]; then
  owner=nobody
  if id postgres >/dev/null 2>&1; then owner=postgres; fi
  as=(setpriv "--reuid=$owner" "--regid=$(id -gn "$owner")" --clear-groups --inh-caps=-all)
fi

home=$(mktemp -d)
finish() {
  [ ! -f "$home/cluster/postmaster.pid" ] || "${as[@]}" "$programs/pg_ctl" stop --silent --pgdata="$home/cluster" --mode=immediate || true
  rm -rf "$home"
}
trap finish EXIT
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "$password" >"$home/password"
chown -R "$owner" "$home"
cd "$home"
"${as[@]}" "$programs/initdb" --pgdata="$home/cluster" --username=jumelage --pwfile="$home/password" --auth=scram-sha-256 \
  --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=fr --no-sync --no-instructions >"$home/initdb.log" 2>&1 \
  || { cat "$home/initdb.log" >&2; exit 1; }
port=$((20000 + $$ % 10000))
until ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
"${as[@]}" "$programs/pg_ctl" start --silent --wait --pgdata="$home/cluster" --log="$home/log" --options="-p $port \
  -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200 -c timezone=UTC" \
  || { cat "$home/log" >&2; exit 1; }
cd "$OLDPWD"
export JUMELAGE_TEST_DATABASE_URL="postgresql://jumelage:$password@127.0.0.1:$port/postgres"
echo "  PostgreSQL $("$programs/postgres" --version | sed 's/.* \([0-9.]*\).*/\1/; s/[^0-9.].*//') on port $port"
"$@" || exit 1
