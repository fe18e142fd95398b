#!/bin/bash
# A real CRM, Tryton 6.0 (Debian's packages), on http://127.0.0.1:$PORT with sqlite, for end-to-end tests. Needs Debian 12 and
# root; may be run again at any time. Touches nothing under /etc: all it writes is in $D.
#   users tandem-api (the extension's) and tandem-boss (who reads and decides), password gT4x-voilier-92
#   CORS="chrome-extension://… moz-extension://…" lets these origins in     RESET=1 begins anew     STOP=1 stops the server
set -euo pipefail
PORT=${PORT:-8098}
D=${D:-/var/tmp/tandem-tryton}
DB=crm
PW=tryton-pw-1
HERE=$(cd "$(dirname "$0")" && pwd)

[ "$(id -u)" = 0 ] || { echo 'tryton.sh: run as root' >&2; exit 2; }

stop() {
  local p
  [ -f "$D/pid" ] || return 0
  p=$(cat "$D/pid")
  # A pid left by an earlier boot may belong to somebody else now.
  if tr '\0' ' ' 2>/dev/null <"/proc/$p/cmdline" | grep -q trytond; then
    kill -- "-$p" 2>/dev/null || kill "$p" 2>/dev/null || true
    for _ in $(seq 40); do kill -0 "$p" 2>/dev/null || break; sleep .1; done
  fi
  rm -f "$D/pid"
}

stop
[ "${STOP:-}" = 1 ] && exit 0
[ "${RESET:-}" = 1 ] && rm -rf "$D"

need=()
for p in tryton-server tryton-modules-party tryton-modules-sale-opportunity; do
  dpkg -s "$p" >/dev/null 2>&1 || need+=("$p")
done
if [ ${#need[@]} -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  policy=/usr/sbin/policy-rc.d; made=; log=$(mktemp)
  # Without this Debian would start a system trytond.
  [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' >$policy; chmod +x $policy; made=1; }
  apt-get -qq update
  apt-get -y -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 install --no-install-recommends "${need[@]}" >"$log" 2>&1 ||
    { tail -20 "$log" >&2; exit 1; }
  [ -z "$made" ] || rm -f $policy
  rm -f "$log"
fi

mkdir -p "$D/db"
{
  printf '[database]\nuri = sqlite://\npath = %s\nlanguage = en\n' "$D/db"
  printf '[web]\nlisten = 127.0.0.1:%s\ncors =\n' "$PORT"
  for origin in ${CORS:-}; do printf '    %s\n' "$origin"; done
  printf '[session]\ntimeout = 86400\n[password]\nlength = 6\n'
} >"$D/trytond.conf"
export PYTHONWARNINGS=ignore
admin() { /usr/bin/python3 /usr/bin/trytond-admin -c "$D/trytond.conf" -d $DB "$@" </dev/null >"$D/admin.log" 2>&1 || { tail -20 "$D/admin.log" >&2; exit 1; }; }
if [ ! -f "$D/made" ]; then
  : >"$D/db/$DB.sqlite"
  printf '%s' $PW >"$D/pw"
  TRYTONPASSFILE="$D/pw" admin --all --email admin@example.com -l en
  admin -u sale_opportunity --activate-dependencies
  : >"$D/made"
fi
setsid nohup /usr/bin/python3 /usr/bin/trytond -c "$D/trytond.conf" -d $DB >"$D/log" 2>&1 </dev/null &
echo $! >"$D/pid"
for _ in $(seq 120); do
  /usr/bin/python3 -c "import socket; socket.create_connection(('127.0.0.1', $PORT), 1)" 2>/dev/null && break
  sleep .25
done
/usr/bin/python3 "$HERE/tryton-bootstrap.py" "http://127.0.0.1:$PORT/$DB/" $PW >"$D/bootstrap.log" 2>&1 || { tail -20 "$D/bootstrap.log" >&2; exit 1; }
