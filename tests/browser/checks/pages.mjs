// Checks on every page: axe-core in both colour schemes and two widths, no horizontal scrolling, no
// external requests, the same text without JavaScript and in print.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { context, share } from "../lib/browser.mjs";
import { inside } from "../lib/inside.mjs";
import { oneOfEachKind } from "../lib/site.mjs";

const require = createRequire(import.meta.url);
/* Served next to the sites, so that the browser caches it and compiles it once. */
export const AXE = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

/* WCAG 2.2 A and AA, and axe-core's best practices. */
export const AXE_OPTIONS = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations", "incomplete"],
  preload: false,
  iframes: false,
};

/* The rules that depend on colour. */
const COLOUR_OPTIONS = { ...AXE_OPTIONS, runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
export const SIZES = [
  { width: "1280 px", size: WIDE },
  { width: "320 px", size: NARROW },
];

/* The text spacing that a user may set (WCAG 1.4.12). */
const TEXT_SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

/** Checks every page, and records in `seen` what later checks need, such as links and anchors. */
export async function checkPages({ browser, origin, sites, pages, workers, report, seen, tell }) {
  let done = 0;
  const samples = new Set((await Promise.all(sites.map(oneOfEachKind))).flat());
  const titles = new Map();
  const start = async () => {
    const withScript = await context(browser);
    const without = await context(browser, { javaScriptEnabled: false });
    return { page: await withScript.newPage(), plain: await without.newPage() };
  };
  const visit = async (target, { page, plain }) => {
    const name = `${target.site}/${target.path}`;
    const url = `${origin}/${name}`;
    const say = (view) => ({ page: name, view });
    const trouble = listen(page, origin);

    await page.setViewportSize(WIDE);
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
    await page.goto(url, { waitUntil: "load" });
    await page.evaluate(inside);
    const text = await page.evaluate(() => planTest.mainText());
    await page.evaluate(() => planTest.remember());

    // A page with navigation starts with a skip link.
    if (await page.evaluate(() => !!document.querySelector("body > header, [role=banner]"))) {
      await page.keyboard.press("Tab");
      const first = await page.evaluate(() => planTest.focus());
      const skips = first?.tag === "a" && first.href === `#${await page.evaluate(() => document.querySelector("main").id)}`;
      report.check(
        (!skips || !first.isInside || !first.hasOutline) && {
          rule: "skip-link-first",
          element: first?.element ?? "",
          found: skips ? "the skip link has the focus, but is not visible" : "the first tab stop is not a link to main",
          fix: "make the first focusable element a link to the id of main that is visible when focused",
        },
        say("keyboard"),
      );
      await page.evaluate(() => document.activeElement.blur());
    }

    await page.addScriptTag({ url: `${origin}/axe.js` });
    for (const { width, size } of SIZES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ media: "screen", colorScheme: "light" });
      report.check(await axe(page, AXE_OPTIONS), say(`light, ${width}`));
      report.check(await page.evaluate(() => planTest.sideways()), say(`light, ${width}`));
      await page.evaluate(() => planTest.isDrawnAsBefore());
      await page.emulateMedia({ media: "screen", colorScheme: "dark" });
      // With the same layout as in light mode, only colours can differ.
      const isSame = await page.evaluate(() => planTest.isDrawnAsBefore());
      report.check(await axe(page, isSame ? COLOUR_OPTIONS : AXE_OPTIONS), say(`dark, ${width}`));
    }
    // Still narrow, with increased text spacing.
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
    const style = await page.addStyleTag({ content: TEXT_SPACING });
    report.check(await page.evaluate(() => planTest.sideways()), say("320 px, text spacing of WCAG 1.4.12"));
    await style.evaluate((element) => element.remove());

    // Print, for users of dark mode too.
    await page.setViewportSize({ width: 680, height: 900 });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    report.check(await page.evaluate(() => planTest.lostOnPaper()), say("print"));
    if (samples.has(target)) report.check(await axe(page, COLOUR_OPTIONS), say("print, dark screen"));

    report.check(trouble.end(), say("light, 1280 px"));

    await plain.goto(url, { waitUntil: "load" });
    await plain.evaluate(inside);
    const plainText = await plain.evaluate(() => planTest.mainText());
    report.check(difference(text, plainText), say("without JavaScript"));
    report.check(
      (await plain.evaluate(() => planTest.shownControls())).map((element) => ({
        rule: "control-without-script",
        element,
        found: "it is visible without JavaScript, but has no function",
        fix: "hide it until the script shows it",
      })),
      say("without JavaScript"),
    );
    const structure = await plain.evaluate(() => planTest.structure());
    report.check(structureFaults(target, structure, titles), say(""));
    seen.set(url, { target, text: plainText, structure, ...(await plain.evaluate(() => planTest.links())) });
  };
  await share(pages, workers, {
    start,
    work: async (target, own) => {
      const isWhole = await report.guard({ page: `${target.site}/${target.path}` }, 1200, () => visit(target, own));
      if (++done % 50 === 0) tell(`${done} of ${pages.length} pages`);
      return isWhole;
    },
    end: ({ page, plain }) => Promise.all([page.context().close(), plain.context().close()]),
  });
}

/** Collects external requests, failed requests, console messages and script errors until `end`. */
export function listen(page, origin) {
  const wrong = [];
  const onRequest = (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}/`) && !/^(data|blob|about|file):/.test(address)) {
      wrong.push({ rule: "request-elsewhere", element: address, found: "the page loads from another server", fix: "publish the file with the site, or remove it" });
    }
  };
  const onResponse = (response) => {
    if (response.status() >= 400) {
      wrong.push({ rule: "missing-file", element: response.url(), found: `the server responds with ${response.status()}`, fix: "publish the file, or do not load it" });
    }
  };
  const onConsole = (message) => {
    if (["error", "warning"].includes(message.type())) {
      wrong.push({ rule: "console", element: message.location().url ?? "", found: message.text(), fix: "fix what the browser complains about" });
    }
  };
  const onError = (error) => wrong.push({ rule: "script-error", found: String(error.stack ?? error), fix: "fix the script" });
  page.on("request", onRequest);
  page.on("response", onResponse);
  page.on("console", onConsole);
  page.on("pageerror", onError);
  return {
    end() {
      page.off("request", onRequest);
      page.off("response", onResponse);
      page.off("console", onConsole);
      page.off("pageerror", onError);
      return wrong;
    },
  };
}

/** Returns the violations that axe-core finds; it must have been loaded into the page. */
export async function axe(page, options) {
  const found = await page.evaluate(async (options) => {
    const { violations, incomplete } = await axe.run(document, options);
    // A contrast that axe-core cannot determine counts as a violation.
    const unknown = incomplete.filter(({ id }) => id === "color-contrast");
    return [...violations, ...unknown].flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 5).map((node) => ({ id, help, target: node.target.join(" "), html: node.html, why: node.failureSummary })),
    );
  }, options);
  return found.map(({ id, help, target, html, why }) => ({
    rule: `axe ${id}`,
    element: `${html}  at ${target}`,
    found: why.replace(/\s*\n\s*/g, " "),
    fix: help,
  }));
}

function difference(withScript, without) {
  if (withScript === without) return null;
  const [some, others] = [withScript.split("\n"), without.split("\n")];
  const at = some.findIndex((line, index) => line !== others[index]);
  const where = at < 0 ? some.length : at;
  return {
    rule: "text-without-script",
    element: "<main>",
    found: `with JavaScript the text is “${some[where] ?? ""}”, without it “${others[where] ?? ""}” (${some.length} and ${others.length} pieces of text)`,
    fix: "include the whole text in the HTML; scripts may only add controls",
  };
}

function structureFaults(target, { lang, title, headings, mains, twins, current }, titles) {
  const wrong = [];
  const add = (rule, found, fix) => wrong.push({ rule, found, fix });
  if (headings !== 1) add("one-h1", `the page has ${headings} h1`, "give it one");
  if (mains !== 1) add("one-main", `the page has ${mains} main`, "give it one");
  if (!title.trim()) add("title", "the page has no title", "give it one");
  if (target.locale) {
    if (lang !== target.locale) add("language-of-page", `html has lang="${lang}" in the folder ${target.locale}/`, "set lang to the language of the page");
    const other = target.locale === "nl" ? "fr" : "nl";
    if (!twins.includes(other)) add("twin", `no link to the page in ${other}`, "link to the page in the other language, with hreflang");
    const key = `${target.site} ${target.locale} ${title}`;
    if (titles.has(key)) add("title", `“${title}” is also the title of ${titles.get(key)}`, "give every page a unique title");
    titles.set(key, target.path);
    if (current > 1) add("current-page", `${current} links have aria-current="page"`, "mark at most one link as the current page");
  }
  return wrong;
}
