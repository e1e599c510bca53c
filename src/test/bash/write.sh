# A write through the front door, and the look for it afterwards. Sourced by serving.sh.

# Registers somebody; prints the address used.
write_something() {
  local address jar seal
  address="story-$RANDOM$RANDOM@school.example"
  jar=$(mktemp)
  seal=$(curl -s -c "$jar" -b "$jar" "$1/sign-up" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -1)
  curl -s -o /dev/null -c "$jar" -b "$jar" "$1/sign-up" --data-urlencode "_csrf=$seal" --data-urlencode "name=Anna" \
    --data-urlencode "address=$address" --data-urlencode "password=a long password" --data-urlencode "language=en" \
    --data-urlencode "zone=Europe/Brussels"
  rm -f "$jar"
  echo "$address"
}

# In a demo the outbox is open to everybody: the letter to the address waits in it.
still_there() {
  curl -s "$1/outbox" | grep -qF "$2"
}
