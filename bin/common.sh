# What the commands share: the project's folder, a JDK 25 or newer, Maven. Sourced, never run.
cd "$(dirname "${BASH_SOURCE[0]}")/.."

is_jdk_25() {
  [ -x "$1/bin/javac" ] || return 1
  local major
  major=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ "${major:-0}" -ge 25 ]
}

find_jdk() {
  local home on_path
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      echo "$home"
      return
    fi
  done
  echo "Jumelage needs a JDK 25 or newer and found none. Install one (for instance Eclipse Temurin 25) or set JAVA_HOME." >&2
  return 1
}

JAVA_HOME=$(find_jdk) || exit 1
export JAVA_HOME
java="$JAVA_HOME/bin/java"
# What the server runs with, and its AOT cache is trained with. On two cores and a heap of this size G1 takes nearly
# half of a page's processor time for work beside it (docs/benchmarks.md); this collector pauses, for a few hundredths
# of a second.
java_options=(-Xmx512m -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED)

maven() {
  command -v mvn >/dev/null || { echo "Jumelage needs Maven 3.8 or newer: install the package \"maven\"." >&2; exit 1; }
  mvn -B -ntp "$@"
}
