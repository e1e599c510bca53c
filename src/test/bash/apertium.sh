#!/usr/bin/env bash
# Installs Debian's Apertium with French and Spanish, on which drafts by machine are tested, where it is missing and may be.
set -euo pipefail
[ ! -x /usr/bin/apertium-apy ] || [ ! -e /usr/share/apertium/modes/fr-es.mode ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "· installing Apertium for drafts by machine"
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends apertium-apy apertium-fr-es) >/dev/null 2>&1 && exit 0
fi
echo "  Apertium is not installed (Debian: apertium-apy apertium-fr-es): what needs it is skipped"
