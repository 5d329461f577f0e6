# What `run` and `pictures` need before they start; both source this file.
# Sets: here, top, program (the release binary). Fails, with what to do, when something is missing.
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

# The libraries are installed again when the lock file is not the one they were installed from.
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
[ -x "$program" ] || fail "There is no program at $program. Set BENELUX_PLAN to the path of one, or leave it out to have it built."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The same plan as on a web server and in a folder, the plan that uses every field, and that plan
# as published under an address.
build_sites() {
  step "sites"
  "$program" --quiet --messages en --plan "$top/plan" build --out "$work/real"
  "$program" --quiet --messages en --plan "$top/tests/full/plan" build --out "$work/full"
  "$program" --quiet --messages en --plan "$top/tests/full/plan" build --out "$work/based" --base-url https://plan.example.org/benelux
}
