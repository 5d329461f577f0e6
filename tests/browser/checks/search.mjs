// The search: a Dutch plural finds the singular, a French feminine the masculine, and accents are
// optional; from a web server and from disk; the result is announced and stored in the address.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { context, PATIENCE } from "../lib/browser.mjs";
import { projectsOf } from "../lib/projects.mjs";
import { listen } from "./pages.mjs";
import { tabTo } from "./overview.mjs";

/* Queries and the projects that each must find: those whose text matches `words`, or whose title
   does if `inTitles`, for a word that nearly every project contains. `other` matches another
   inflection, which must be found too. */
const QUERIES = {
  nl: [
    { query: "Benelux", words: /(?<!\p{L})benelux(?!\p{L})/iu, inTitles: true },
    { query: "verdragen", words: /(?<!\p{L})verdrag(en)?(?!\p{L})/iu, other: /(?<!\p{L})verdrag(?!\p{L})/iu },
    { query: "controle", words: /(?<!\p{L})controles?(?!\p{L})/iu, other: /(?<!\p{L})controles(?!\p{L})/iu },
    { query: "artificiele", words: /(?<!\p{L})artifici[eë]le(?!\p{L})/iu },
  ],
  fr: [
    { query: "Benelux", words: /(?<!\p{L})benelux(?!\p{L})/iu, inTitles: true },
    { query: "transfrontalière", words: /(?<!\p{L})transfrontali(er|ère)s?(?!\p{L})/iu, other: /(?<!\p{L})transfrontaliers?(?!\p{L})/iu },
    { query: "énergies", words: /(?<!\p{L})énergies?(?!\p{L})/iu, other: /(?<!\p{L})énergie(?!\p{L})/iu },
    { query: "energie", words: /(?<!\p{L})énergies?(?!\p{L})/iu },
  ],
};

export async function checkSearch({ browser, origin, real, report }) {
  const projects = await projectsOf(browser, origin, real);
  for (const target of real.pages.filter(({ kind }) => kind === "search")) {
    const own = projects.filter(({ locale }) => locale === target.locale);
    for (const [view, top] of [["http", `${origin}/real/`], ["folder", pathToFileURL(real.folder).href + "/"]]) {
      const at = { page: `real/${target.path}`, view: `keyboard, ${view}` };
      await report.guard(at, 1800, () => search({ browser, origin, top, view, target, projects: own, report, at }));
    }
    await stems({ browser, origin, target, projects: own, report });
  }
}

async function search({ browser, origin, top, view, target, projects, report, at }) {
  const expect = (is, rule, found, fix) => report.check(!is && { rule, found, fix }, at);
  const own = await context(browser);
  const page = await own.newPage();
  const trouble = listen(page, view === "http" ? origin : "file://");
  await page.goto(top + target.path);
  const box = page.getByRole("main").getByRole("search").getByRole("searchbox");
  await tabTo(page, box);
  for (const { query, words, other, inTitles } of QUERIES[target.locale]) {
    await page.keyboard.press("Control+A");
    await page.keyboard.type(query, { delay: 10 });
    const { links, said } = await settled(page, query);
    const having = projects.filter(({ own, heading }) => words.test(inTitles ? heading : own));
    const found = new Set(links.map(({ address }) => address));
    const missing = having.filter(({ path, id }) => !found.has(`${top}${path}#${id}`));
    const is = links.length > 0 && having.length > 0 && (missing.length === 0 || links.length >= 50);
    expect(is, "search", `“${query}” finds ${links.length} results (“${said}”), but misses ${missing.length} of the ${having.length} projects with the word, for example ${missing[0]?.id}`, "index the stems of all words of every project");
    if (other) {
      const ofOther = projects.filter(({ own }) => other.test(own)).map(({ path, id }) => `${top}${path}#${id}`);
      expect(ofOther.some((address) => found.has(address)), "search-stem", `“${query}” finds none of the ${ofOther.length} projects with ${other}`, "index stems");
    }
    const number = Number(said.match(/\d+/)?.[0]);
    expect(number === links.length || (number > links.length && links.length >= 50), "search-announced", `the live region says “${said}”, but ${links.length} results are shown`, "announce the number of results in an element with role=status");
  }
  // The query is kept in the address.
  const kept = page.url();
  const before = await settled(page);
  await page.reload();
  const after = await settled(page);
  expect(new URL(kept).search !== "" && JSON.stringify(before.links) === JSON.stringify(after.links) && after.links.length > 0, "search-kept", `after reloading ${kept}, ${after.links.length} of ${before.links.length} results are shown`, "keep the query in the address, and run it when the page opens");
  // A result leads to its target, and going back leads to the results.
  await tabTo(page, page.locator("main li:visible a").first(), "Tab");
  const goal = after.links[0].address;
  await page.keyboard.press("Enter");
  await page.waitForURL(goal);
  const anchor = decodeURIComponent(new URL(goal).hash.slice(1));
  expect(!anchor || (await page.locator(`[id="${anchor}"]`).count()) === 1, "search-result", `the first result links to ${goal}, which does not exist`, "link to ids that exist");
  await page.goBack();
  expect((await settled(page)).links.length === after.links.length, "search-kept", "after going back the results are not shown", "run the query in the address when the page opens");
  // An empty result is announced, and is not an error.
  await tabTo(page, page.getByRole("main").getByRole("search").getByRole("searchbox"), "Tab", true);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("qqqq");
  const none = await settled(page, "qqqq");
  expect(none.links.length === 0 && none.said !== "", "search-nothing", `a query without matches shows ${none.links.length} results and announces “${none.said}”`, "show no results, and announce it");
  report.check(trouble.end(), at);
  await own.close();
}

/** Waits until the results and the announcement settle, and returns both. */
async function settled(page, query) {
  for (const end = Date.now() + PATIENCE; ; await page.waitForTimeout(100)) {
    const { links, said, asked, hasIndex } = await page.evaluate(() => ({
      said: document.querySelector("main [role=status]")?.innerText.trim() ?? "",
      links: [...document.querySelectorAll("main li a")].filter((link) => link.checkVisibility()).map((link) => ({ address: link.href, text: link.textContent })),
      asked: [...new URLSearchParams(location.search).values()],
      hasIndex: !!window.planSearch,
    }));
    const number = Number(said.match(/\d+/)?.[0] ?? 0);
    const isKept = asked.length > 0 && (!query || asked.includes(query));
    const isSaid = said !== "" && (number === links.length || (number > links.length && links.length >= 50));
    if ((hasIndex && isKept && isSaid) || Date.now() > end) return { links, said };
  }
}

/** Checks that the script computes the same stem as the index for every word of every project. */
async function stems({ browser, origin, target, projects, report }) {
  const own = await context(browser);
  const page = await own.newPage();
  await page.goto(`${origin}/real/${target.path}`);
  await page.addScriptTag({ url: `${origin}/real/${target.path.replace("search/index.html", "search.js")}` });
  const words = [...new Set(projects.flatMap(({ own }) => own.match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? []))];
  const unknown = await page.evaluate((words) => {
    const known = new Set([...Object.keys(planSearch.words), ...planSearch.common]);
    return words.map((word) => [word, planKey(word.normalize("NFC").toLowerCase())]).filter(([, key]) => !known.has(key));
  }, words);
  for (let count = words.length - unknown.length; count > 0; count--) report.pass();
  for (const [word, key] of unknown) {
    report.fail({ rule: "search-stem", page: `real/${target.path}`, found: `the script stems “${word}” to “${key}”, which is not in the index`, fix: "make site.js and crates/plan-render/src/html/search.rs compute the same stem" });
  }
  await own.close();
}
