#!/bin/bash
# A real Roundcube (Debian's package) with Dovecot and sqlite on http://127.0.0.1:$PORT, for end-to-end tests.
# Needs Debian and root; may be run again at any time. Touches nothing under /etc: all it writes is in $D.
#   user marie@atelier.test, password secret     RESET=1 wipes mailbox and settings     STOP=1 stops both servers
set -euo pipefail

PORT=${PORT:-8086}
IMAP=${IMAP:-1143}
D=${D:-/var/tmp/tandem-roundcube}
MAIL_USER=marie@atelier.test
MAIL_PASSWORD=secret

[ "$(id -u)" = 0 ] || { echo 'roundcube.sh: run as root' >&2; exit 2; }

stop() {
  local s f p
  # A start that was interrupted leaves a server without our note of it.
  [ -f "$D/dovecot.pid" ] || cp "$D/dovecot/run/master.pid" "$D/dovecot.pid" 2>/dev/null || true
  for s in php dovecot; do
    f="$D/$s.pid"
    [ -f "$f" ] || continue
    p=$(cat "$f")
    # A pid left by an earlier boot may belong to somebody else now: stop it only if it is the server we started.
    if tr '\0' ' ' 2>/dev/null <"/proc/$p/cmdline" | grep -qE '(^|/)(php|dovecot)'; then
      kill -- "-$p" 2>/dev/null || kill "$p" 2>/dev/null || true
      for _ in $(seq 40); do kill -0 "$p" 2>/dev/null || break; sleep .1; done
    fi
    rm -f "$f"
  done
}

install_packages() {
  local need=() p log policy=/usr/sbin/policy-rc.d made=
  for p in roundcube-core roundcube-sqlite3 dovecot-imapd php-cli php-sqlite3; do
    dpkg -s "$p" >/dev/null 2>&1 || need+=("$p")
  done
  [ ${#need[@]} -gt 0 ] || return 0
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  # Without this Debian would start a system Dovecot on port 143.
  [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' >$policy; chmod +x $policy; made=1; }
  apt-get -qq update
  apt-get -y -qq -o DPkg::Lock::Timeout=300 install --no-install-recommends debconf >/dev/null
  # dbconfig refused: it would pick PostgreSQL wherever psql is installed.
  printf 'roundcube-core roundcube/dbconfig-install boolean false\n' | debconf-set-selections
  apt-get -y -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 install --no-install-recommends \
    "${need[@]}" apache2-bin- libapache2-mod-php8.2- >"$log" 2>&1 || { tail -20 "$log" >&2; exit 1; }
  [ -z "$made" ] || rm -f $policy
  rm -f "$log"
}

write_roundcube() {
  cat >"$D/rc/config/config.inc.php" <<C
<?php
\$config = [
  'db_dsnw' => 'sqlite:///$D/rc/roundcube.db?mode=0640',
  'imap_host' => '127.0.0.1:$IMAP',
  'smtp_host' => '127.0.0.1:2525',
  'des_key' => '0123456789abcdef01234567',
  'product_name' => 'Webmail',
  'plugins' => [],
  'skin' => 'elastic',
  'language' => '${MAIL_LANGUAGE:-fr_FR}',
  'temp_dir' => '$D/rc/temp/',
  'log_dir' => '$D/rc/logs/',
  'enable_installer' => false,
  'enable_spellcheck' => false,
  'session_lifetime' => 600,
  'ip_check' => false,
  'login_rate_limit' => 1000,
  'create_default_folders' => true,
  'identities_level' => 0,
  'check_all_folders' => false,
];
C
  cp -n /etc/roundcube/defaults.inc.php /etc/roundcube/mimetypes.php "$D/rc/config/" 2>/dev/null || true
  [ -s "$D/rc/roundcube.db" ] || php -r '
    $db = new PDO("sqlite:" . $argv[1]);
    $db->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
    $db->exec(file_get_contents("/usr/share/roundcube/SQL/sqlite.initial.sql"));' "$D/rc/roundcube.db"
  cat >"$D/router.php" <<'C'
<?php
$root = $_SERVER['DOCUMENT_ROOT'];
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && is_file($root . $path) && substr($path, -4) !== '.php') return false;
$_SERVER['SCRIPT_NAME'] = '/index.php';
chdir($root);
require $root . '/index.php';
C
}

write_dovecot() {
  echo "$MAIL_USER:{PLAIN}$MAIL_PASSWORD" >"$D/dovecot/users"
  chmod 644 "$D/dovecot/users"
  {
    cat <<C
base_dir = $D/dovecot/run
state_dir = $D/dovecot/run
log_path = $D/dovecot/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:$D/mail/%u/Maildir
mail_uid = mail
mail_gid = mail
service imap-login {
  inet_listener imap {
    port = $IMAP
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = passwd-file
  args = $D/dovecot/users
}
userdb {
  driver = static
  args = uid=mail gid=mail home=$D/mail/%u
}
namespace inbox {
  inbox = yes
C
    local box
    for box in Drafts Sent Trash Junk; do
      printf '  mailbox %s {\n    auto = subscribe\n    special_use = \\%s\n  }\n' $box $box
    done
    echo '}'
  } >"$D/dovecot/dovecot.conf"
}

b64() { printf '%s' "$1" | base64 -w0; }
utf8() { printf '=?UTF-8?B?%s?=' "$(b64 "$1")"; }

# message DAY FROM SUBJECT BODY [HEADER]: one message of January 2026; FROM is a raw header, SUBJECT and BODY are UTF-8.
message() {
  {
    printf 'Return-Path: <x@exemple.fr>\nDate: %s\n' "$(LC_ALL=C date -R -d "2026-01-$1 09:00:00 +0100")"
    printf 'From: %s\nTo: Marie Dupont <%s>\nSubject: %s\n' "$2" "$MAIL_USER" "$(utf8 "$3")"
    printf 'Message-ID: <m%s@exemple.fr>\nMIME-Version: 1.0\n' "$1"
    printf 'Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n'
    [ -z "${5:-}" ] || printf '%s\n' "$5"
    printf '\n'
    printf '%s' "$4" | base64
  } >"$INBOX/cur/17600000$1.M$1.tandem:2,"
}

write_messages() {
  INBOX="$D/mail/$MAIL_USER/Maildir"
  mkdir -p "$INBOX"/{cur,new,tmp}
  if [ -z "$(find "$INBOX/cur" "$INBOX/new" -type f -name '*.tandem*' -print -quit)" ]; then
    message 10 "$(utf8 'Élodie Lefèvre-Brûlé') <elodie.lefevre@exemple.fr>" 'Demande de devis – chaudière à condensation' \
      $'Bonjour Marie,\n\nPouvez-vous me rappeler jeudi ? Mon numéro : 06 12 34 56 78.\n\nÉlodie'
    message 11 '=?ISO-8859-1?Q?Fran=E7ois_d=27Auteuil?= <f.dauteuil@societe-generale-du-bois.fr>' \
      'Re: Votre proposition' $'Merci, nous étudions le prix.\nFrançois'
    message 12 '"Dupré, Chloé (Achats)" <chloe.dupre+achats@exemple.fr>' 'Prix dégressif ?' 'À partir de 50 unités ?'
    message 13 'jean.martin@petite-entreprise.fr' '(sans nom affiché)' 'Adresse seule dans From.'
    message 14 '"paul@grand-compte.fr" <p.bernard@grand-compte.fr>' 'Nom affiché = autre adresse' \
      'Le nom affiché ressemble à une adresse.'
    message 15 "$(utf8 '王小明') <wang@example.cn>" 'Catalogue 2026' 'Please send the catalogue.'
    message 16 "$(utf8 'Notifications Salon') <noreply@salon.example>" 'Formulaire : Zoé Noël' \
      $'Nom : Zoé Noël\nCourriel : zoe.noel@exemple.fr' "Reply-To: $(utf8 'Zoé Noël') <zoe.noel@exemple.fr>"
    message 17 "$(utf8 'Camille Moreau') <camille.moreau@atelier-moreau.example>" 'Suite à notre échange' \
      $'Bonjour,\n\nVoici mon adresse directe.\n\nCamille'
  fi
  chown -R mail:mail "$D/mail"
}

start() {
  dovecot -c "$D/dovecot/dovecot.conf" >"$D/dovecot/start.log" 2>&1 </dev/null || { cat "$D/dovecot/start.log" >&2; exit 1; }
  # Dovecot writes its pid a moment after it has gone to the background.
  for _ in $(seq 40); do [ -s "$D/dovecot/run/master.pid" ] && break; sleep .1; done
  cp "$D/dovecot/run/master.pid" "$D/dovecot.pid"
  ROUNDCUBE_CONFIG_DIR="$D/rc/config" PHP_CLI_SERVER_WORKERS=4 setsid nohup \
    php -d display_errors=0 -d session.save_path="$D/rc/temp" -S "127.0.0.1:$PORT" -t /var/lib/roundcube \
    "$D/router.php" >"$D/php.log" 2>&1 </dev/null &
  echo $! >"$D/php.pid"
  for _ in $(seq 80); do
    php -r 'exit(strpos((string) @file_get_contents($argv[1]), "rcmloginuser") ? 0 : 1);' "http://127.0.0.1:$PORT/" && return 0
    sleep .25
  done
  echo 'roundcube did not answer' >&2
  tail -20 "$D/php.log" "$D/rc/logs/"* "$D/dovecot/log" >&2 || true
  exit 1
}

if [ "${STOP:-}" = 1 ]; then stop; exit 0; fi
install_packages
stop
[ "${RESET:-}" != 1 ] || rm -rf "$D"
mkdir -p "$D"/{rc/config,rc/temp,rc/logs,dovecot/run,mail}
chmod 755 "$D"
write_roundcube
write_dovecot
write_messages
start
echo "roundcube ready: http://127.0.0.1:$PORT/ user=$MAIL_USER password=$MAIL_PASSWORD"
