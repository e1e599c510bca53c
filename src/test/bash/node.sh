#!/usr/bin/env bash
# Puts the development dependencies of package-lock.json into target/node, where tests and benchmarks compare our Yjs with
# the real one. Does nothing where they are, or where there is no npm.
set -euo pipefail
cd "$(dirname "$0")/../../.."
command -v npm > /dev/null || exit 0
cmp -s package-lock.json target/node/made-of.json && exit 0
echo "· installing the packages that tests compare with (npm ci, into target/node)"
mkdir -p target/node
cp package.json package-lock.json .npmrc target/node/
(cd target/node && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=0 > /dev/null)
cp package-lock.json target/node/made-of.json
