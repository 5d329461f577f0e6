# Setup shared by `run` and `pictures`, which source this file. Sets `here`, `top`, `program` (the
# release binary) and `work` (a temporary folder). Fails with instructions if something is missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)

fail() {
  printf '%s\n' "$*" >&2
  exit 2
}
step() { printf '== %s (%ss)\n' "$1" "$SECONDS"; }

CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
export CHROMIUM
[ -n "$CHROMIUM" ] && [ -x "$CHROMIUM" ] ||
  fail 'Chromium is missing. Install it (Debian: apt-get install chromium fonts-liberation), or set CHROMIUM to the path of one.'
command -v node >/dev/null 2>&1 ||
  fail 'Node is missing. Install version 18.19 or later (Debian: apt-get install nodejs npm).'
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 18 || (a == 18 && b >= 19) ? 0 : 1)' ||
  fail "Node $(node --version) is too old. Install version 18.19 or later (Debian: apt-get install nodejs npm)."

# Install the libraries again if the lock file has changed.
stamp="$here/node_modules/.installed-from"
if ! cmp -s "$here/package-lock.json" "$stamp"; then
  command -v npm >/dev/null 2>&1 || fail 'npm is missing. Install it (Debian: apt-get install npm).'
  step "libraries"
  (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) ||
    fail 'The libraries could not be installed: npm ci failed in tests/browser, see above.'
  cp "$here/package-lock.json" "$stamp"
fi

program=${BENELUX_PLAN:-}
if [ -z "$program" ]; then
  step "program"
  cargo build --release --locked --quiet --manifest-path "$top/Cargo.toml"
  program="${CARGO_TARGET_DIR:-$top/target}/release/benelux-plan"
fi
[ -x "$program" ] || fail "There is no program at $program. Set BENELUX_PLAN to its path, or unset it to build the program."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Builds the plan of this repository, the fixture that uses every field, and that fixture with a base
# URL.
build_sites() {
  step "sites"
  "$program" --quiet --messages en --plan "$top/plan" build --out "$work/real"
  "$program" --quiet --messages en --plan "$top/tests/fixtures/full" build --out "$work/full"
  "$program" --quiet --messages en --plan "$top/tests/fixtures/full" build --out "$work/based" --base-url https://plan.example.org/benelux
}

# Builds pages of `diff --format html`: the fixture in a git repository, confirmed and then edited so
# that it has texts in every state, in each message language; and a chapter of this repository's plan.
build_comparisons() {
  step "comparisons"
  local at="$work/comparison" chapter to
  mkdir -p "$at/plan" && cp -r "$top/tests/fixtures/full/." "$at/plan"
  (
    cd "$at"
    export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
    commit() { git add plan && git -c user.name=x -c user.email=x@example.org commit -qm "$1"; }
    # Replaces a text in a file, and fails if the file does not contain it.
    change() {
      grep -qF "$2" "plan/2021/$1" || fail "tests/fixtures/full/2021/$1 no longer has \`$2\`; choose another text in prepare.sh."
      node -e 'const fs = require("fs"), [path, from, to] = process.argv.slice(1); fs.writeFileSync(path, fs.readFileSync(path, "utf8").replace(from, to));' "plan/2021/$1" "$2" "$3"
    }
    git init -q
    "$program" --quiet confirm --all
    commit "Bevestigd"
    change 1.1-energie.yaml 'Zo eindigt het project.' 'Zo eindigt het project, en begint het volgende; zie [de site](https://example.org/een/heel-lang-adres/dat-op-een-smal-scherm-gebroken-moet-worden).'
    change plan.yaml 'Voici ce qui est prévu.' 'Voici ce qui est envisagé.'
    commit "Een zin langer <b>en</b> klaar"
    change 1.1-energie.yaml 'nl: "Waterstof: 70% voor' 'nl: "Waterstof: 80% voor'
    change 1.1-energie.yaml ', fr: Journée d’étude' ''
    change 1.1-energie.yaml 'fr: le stockage ;' 'fr: het opslaan van de stof voor de tijd van het jaar;'
    change 1.1-energie.yaml 'matière d’**énergie**' 'matière d’énergie'
    change 1.1-energie.yaml 'fr: Développer l’éolien en mer' 'fr: Wind op zee van de landen bevorderen'
    change 1.1-energie.yaml 'nl: Wind op zee' 'nl: Wind op zee van de landen bevorderen'
    change preface.yaml 'Samenwerken loont.' 'Samenwerken loont niet.'
    change preface.yaml 'Tot zover.' 'Tot hier.'
    change preface.yaml 'Voilà tout.' 'C’est tout.'
    for to in en nl fr; do
      "$program" --quiet --messages "$to" diff nl fr --format html --output "$to.html"
    done
    "$program" --quiet --messages fr --plan "$top/plan" diff nl fr --all --chapter 1.1 --format html --output real.html
  )
}
