// Counts checks, and reports failures with what is needed to locate and fix them.

export class Report {
  passed = 0;
  failed = 0;
  #failures = new Map();

  pass(count = 1) {
    this.passed += count;
  }

  /**
   * Records a failure.
   * @param {{rule: string, page: string, view?: string, element?: string, found: string, fix: string}} failure
   *   rule: its name; view: how the page was viewed; found: what is wrong; fix: what to do.
   */
  fail({ rule, page, view = "", element = "", found, fix }) {
    this.failed++;
    // Identical failures on several pages are reported once.
    const key = [rule, element.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, "><"), fix].join("\n");
    const known = this.#failures.get(key);
    if (known) known.places.push({ page, view });
    else this.#failures.set(key, { rule, element, found, fix, places: [{ page, view }] });
  }

  /** Records a pass, or the failures: `wrong` is falsy, a failure, or a list of them. */
  check(wrong, common = {}) {
    const all = [wrong].flat().filter(Boolean);
    if (all.length === 0) this.pass();
    for (const one of all) this.fail({ ...common, ...one });
    return all.length === 0;
  }

  /** Adds the counts of another report. */
  add({ passed, failed }) {
    this.passed += passed;
    this.failed += failed;
  }

  /**
   * Runs checks with a timeout. A timeout or an exception is recorded as a failure of the page, and the
   * run continues. Returns whether the checks completed.
   */
  async guard(at, seconds, checks) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`timeout after ${seconds} seconds; the page may have crashed`)), seconds * 1000);
    });
    try {
      await Promise.race([checks(), late]);
      return true;
    } catch (error) {
      const found = String(error.message ?? error).replace(/\u001b\[\d+m/g, "");
      this.fail({ ...at, rule: "ended-early", found, fix: "fix what the page waited for, or the check" });
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Prints all failures. */
  print() {
    for (const { rule, element, found, fix, places } of this.#failures.values()) {
      const [{ page, view }] = places;
      const pages = new Set(places.map((place) => place.page));
      console.log(`\nFAILED ${rule}`);
      console.log(`  page:    ${page}${view ? ` (${view})` : ""}`);
      if (places.length > 1) {
        const others = [...pages].slice(1, 4).join(", ");
        console.log(`           ${places.length} times on ${pages.size} pages${others ? `, also ${others}` : ""}${pages.size > 4 ? ", …" : ""}`);
      }
      if (element) console.log(`  element: ${shortened(element)}`);
      console.log(`  found:   ${found}`);
      console.log(`  fix:     ${fix}`);
    }
  }
}

/** Returns a text as one line of at most `most` characters and an ellipsis. */
export function shortened(text, most = 300) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
