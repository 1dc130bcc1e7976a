# For the findings, which source it: a temporary folder $work that is removed at the end, packages, a Java class, a verdict.
# shellcheck shell=bash
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# need COMMAND HINT: ends with 77 where it is missing.
need() {
  command -v "$1" > /dev/null && return
  echo "Skipped: it needs \"$1\". $2"
  exit 77
}

# packages GROUP:ARTIFACT:VERSION…: fetches them with what they need into $work/lib, by Maven.
packages() {
  local one group artifact version
  need mvn "Install Maven 3.8 or later."
  need javac "Install JDK 17 or later."
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
    for one in "$@"; do
      IFS=: read -r group artifact version <<< "$one"
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } > "$work/pom.xml"
  mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$work/lib" > "$work/mvn.log" 2>&1 || {
    cat "$work/mvn.log"
    exit 1
  }
}

# java_class NAME ARGUMENTS…: compiles the class that comes on the standard input, and runs it with the packages.
java_class() {
  local name=$1
  shift
  cat > "$work/$name.java"
  javac -encoding UTF-8 -nowarn -proc:none -d "$work" -cp "$work/lib/*" "$work/$name.java"
  java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Djava.awt.headless=true -cp "$work:$work/lib/*" "$name" "$@"
}

# seen TEXT EXPECTED: prints what was seen; fails when it is something else than it was.
seen() {
  printf 'seen:\n%s\n' "$1"
  if [[ $1 != "$2" ]]; then
    printf 'but it was, when this was written:\n%s\n' "$2"
    exit 1
  fi
}
