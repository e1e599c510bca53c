# Writes through the front door, and the look for them afterwards. Sourced by serving.sh.
# Every reader here reads to the end: one that leaves early makes its writer fail, and the story with it.

# Prints the first match of pattern $1's group.
first_of() { sed -n "0,/$1/s/.*$1.*/\\1/p"; }

# Posts a form as a browser does: reads page $3, sends its seal and the fields that follow to it, with the cookies
# of file $2. Prints where the answer leads.
post() {
  local site=$1 cookies=$2 page=$3 seal
  shift 3
  seal=$(curl -sf -c "$cookies" -b "$cookies" "$site$page" | first_of 'name="_csrf" value="\([^"]*\)"')
  curl -sf -o /dev/null -w '%{redirect_url}\n' -c "$cookies" -b "$cookies" "$site$page" --data-urlencode "_csrf=$seal" "$@"
}

# Asks for an account; done when the server has said that the letter is on its way.
ask() {
  local answer
  answer=$(post "$1" "$2" /sign-up --data-urlencode "name=Anna" --data-urlencode "address=$3" \
    --data-urlencode "password=a long password" --data-urlencode "language=en" --data-urlencode "zone=Europe/Brussels")
  [ "$answer" = "$1/sign-up/sent" ]
}

# Somebody asks for an account, opens the letter in the outbox, which a demo shows to everybody, and confirms.
join() {
  local letter link
  ask "$1" "$2" joined@school.example || return
  letter=$(curl -sf "$1/outbox" | grep -B2 -F joined@school.example | first_of 'href="\(\/outbox\/[^"]*\)"')
  link=$(curl -sf "$1$letter" | first_of 'href="\(\/sign-up\/[^"]*\)"')
  [ "$(post "$1" "$2" "$link")" = "$1/me/school" ]
}

# Whoever has joined is still signed in.
still_in() {
  local page
  page=$(curl -sS -b "$2" "$1/me")
  grep -qF joined@school.example <<<"$page" || { echo "$page" >&2; return 1; }
}

# Asks for accounts until the server is gone, or refuses more in an hour; each address that it acknowledged goes to file $2.
write_on() {
  local n
  for n in $(seq 50); do
    ask "$1" "$2.cookies" "story-$n@school.example" || return 0
    echo "story-$n@school.example" >>"$2"
  done
}

# Every address of file $2 has its letter in the outbox.
still_there() {
  local outbox address
  outbox=$(curl -sf "$1/outbox") || return
  while read -r address; do
    grep -qF ">$address<" <<<"$outbox" || { echo "lost: $address" >&2; return 1; }
  done <"$2"
}
