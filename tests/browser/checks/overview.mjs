// The filter of the project overview, operated with the keyboard: its result is shown, announced and
// stored in the address, and restored after a reload, after going back and when the address is shared.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { context, PATIENCE } from "../lib/browser.mjs";

const TEXT = { nl: "grens", fr: "frontali" };

export async function checkOverview({ browser, origin, real, report }) {
  const named = await namesInRows(real);
  const total = real.pages.filter(({ kind }) => kind === "id").length;
  const walks = real.pages
    .filter(({ kind }) => kind === "projects")
    .flatMap((target) => [
      { target, view: "http", address: `${origin}/real/${target.path}` },
      { target, view: "folder", address: pathToFileURL(join(real.folder, target.path)).href },
    ]);
  for (const { target, view, address } of walks) {
    const at = { page: `real/${target.path}`, view: `keyboard, ${view}` };
    await report.guard(at, 1800, () => walk({ browser, address, target, total, named: named[target.locale], report, at }));
  }
  await countsOfLinks({ browser, origin, real, report });
}

/** Maps, per language, the title of a category in the filter to the singular title in a row. */
async function namesInRows(real) {
  const plan = JSON.parse(await readFile(join(real.folder, "data/2021/plan.json"), "utf8"));
  const names = { nl: {}, fr: {} };
  for (const { title, singular } of plan.categories)
    for (const locale of Object.keys(names)) names[locale][title[locale]] = (singular ?? title)[locale];
  return names;
}

async function walk({ browser, address, target, total, named, report, at }) {
  const expect = (is, rule, found, fix) => report.check(!is && { rule, found, fix }, at);
  const plain = await context(browser, { javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(address);
  const without = await rowsOf(still);
  expect(without.length === total, "rows-without-script", `without JavaScript the table shows ${without.length} of ${total} rows`, "include all rows in the HTML");
  await plain.close();

  const own = await context(browser);
  const page = await own.newPage();
  await page.clock.install();
  await page.goto(address);
  await page.evaluate(() => {
    window.said = [];
    const place = document.querySelector("main [role=status], main [aria-live=polite]");
    if (place) new MutationObserver(() => window.said.push(place.textContent.trim())).observe(place, { childList: true, characterData: true, subtree: true });
  });
  const form = page.getByRole("main").getByRole("search");
  const category = form.getByRole("combobox", { name: /^cat[eé]gorie/i });
  const text = form.getByRole("searchbox");
  expect((await rowsOf(page)).length === total, "rows", "some rows are hidden before a filter is chosen", "show all rows");

  await tabTo(page, text);
  await tabTo(page, category);
  await page.keyboard.press("ArrowDown");
  const chosen = await category.evaluate((select) => select.selectedOptions[0].textContent.trim());
  const first = await settled(page, { has: [await category.inputValue()] });
  expect(first.rows.length > 0 && first.rows.length < total && first.rows.every((row) => row.includes(named[chosen] ?? chosen)), "filter-category", `“${chosen}” shows ${first.rows.length} rows; each should contain these words`, "show only the rows of the category");
  expect(first.isSaid, "filter-announced", `the live region says “${first.said}” for ${first.rows.length} rows`, "write the number of results into an existing element with role=status");

  await tabTo(page, text, "Shift+Tab");
  // Stop the page's clock while typing, so that the debounce does not depend on typing speed.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.evaluate(() => (window.said = []));
  await page.keyboard.type(TEXT[target.locale]);
  const early = await page.evaluate(() => window.said.length);
  for (const end = Date.now() + PATIENCE; Date.now() < end && !(await page.evaluate(() => !!window.planSearch)); ) await new Promise((resolve) => setTimeout(resolve, 100));
  await page.clock.runFor(2000);
  const said = early + (await page.evaluate(() => window.said.length));
  await page.clock.resume();
  const second = await settled(page, { has: [TEXT[target.locale]] });
  expect(second.rows.length > 0 && second.rows.length < first.rows.length && second.rows.every((row) => first.rows.includes(row)), "filter-text", `“${TEXT[target.locale]}” leaves ${second.rows.length} of ${first.rows.length} rows`, "show the rows that match both the category and the text");
  expect(second.isSaid, "filter-announced", `the live region says “${second.said}” for ${second.rows.length} rows`, "announce the new number");
  expect(early === 0 && said === 1, "filter-announced", `the live region changed ${said} times for one typed word, ${early} times before its end`, "announce the result once, after typing stops");
  const kept = page.url();
  expect([...new URL(kept).searchParams].length >= 2, "filter-address", `the address is ${kept}`, "keep the category and the words in the address");
  expect(await text.evaluate((field) => field === document.activeElement), "filter-focus", "the focus left the text field while typing", "do not move the focus");

  const same = async (what, page) => {
    const now = await settled(page, { has: [TEXT[target.locale]] });
    const form = page.getByRole("main").getByRole("search");
    const value = await form.getByRole("searchbox").inputValue();
    const option = await form.getByRole("combobox", { name: /^cat[eé]gorie/i }).evaluate((select) => select.selectedOptions[0].textContent.trim());
    expect(now.rows.join("\n") === second.rows.join("\n") && value === TEXT[target.locale] && option === chosen, "filter-kept", `${what}, it shows ${now.rows.length} of ${second.rows.length} rows, “${value}”, “${option}”`, "restore the filter from the address");
  };
  await page.reload();
  await same("after a reload", page);

  const colleague = await context(browser);
  const theirs = await colleague.newPage();
  await theirs.goto(kept);
  await same("for a colleague who opens the address", theirs);
  await colleague.close();

  const link = page.locator("main tbody tr:visible a").first();
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.href.includes("/projects/"));
  await page.goBack();
  await page.waitForURL(kept);
  await same("after going to a project and back", page);

  await tabTo(page, text, "Tab", true);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("qqqq");
  const none = await settled(page, { has: ["qqqq"], unlike: second.said });
  expect(none.rows.length === 0 && none.said.length > 5, "filter-nothing", `a text without matches shows ${none.rows.length} rows and announces “${none.said}”`, "show no rows, and announce it");
  await tabTo(page, form.locator("[type=reset]"));
  await page.keyboard.press("Enter");
  const all = await settled(page, { unlike: none.said });
  expect(all.rows.length === total, "filter-reset", `after the reset it shows ${all.rows.length} of ${total} rows`, "show all rows");
  expect(!new URL(page.url()).search, "filter-reset", `after the reset the address is ${page.url()}`, "remove the filter from the address");

  // Every option shows exactly the rows that contain its label.
  for (const select of await form.getByRole("combobox").all()) {
    const choices = await select.evaluate((select) => [...select.options].filter((option) => option.value).map((option) => ({ value: option.value, label: option.textContent.replace(/\s+/g, " ").trim() })));
    for (const { value, label } of [choices[0], choices.at(-1)]) {
      await select.selectOption(value);
      const shown = (await rowsOf(page)).length;
      const having = await page.evaluate((label) => [...document.querySelectorAll("main table tbody tr")].filter((row) => [...row.cells].some((cell) => cell.textContent.replace(/\s+/g, " ").trim().split(", ").includes(label) || cell.textContent.replace(/\s+/g, " ").trim() === label)).length, named[label] ?? label);
      expect(shown > 0 && shown === having, "filter-choice", `“${label}” shows ${shown} rows, ${having} rows contain it`, "show exactly the rows of the choice");
      await select.selectOption("");
    }
  }
  await own.close();
}

/** Checks that links to a filtered overview state the number of rows shown there. */
async function countsOfLinks({ browser, origin, real, report }) {
  const own = await context(browser);
  const page = await own.newPage();
  const done = new Set();
  for (const { path } of real.pages.filter(({ kind }) => ["home", "forum", "partner"].includes(kind))) {
    await page.goto(`${origin}/real/${path}`, { waitUntil: "domcontentloaded" });
    const links = await page.evaluate(() => [...document.querySelectorAll('main a[href*="projects/index.html?"]')].map((link) => ({ address: link.href, text: link.textContent.trim() })));
    for (const { address, text } of links) {
      const number = Number(text.match(/\d+/)?.[0] ?? NaN);
      if (done.has(address) || Number.isNaN(number)) continue;
      done.add(address);
      await page.goto(address, { waitUntil: "load" });
      const rows = await rowsOf(page);
      report.check(rows.length !== number && { rule: "filtered-link", element: `${text} → ${address}`, found: `the link says ${number}, the overview shows ${rows.length}`, fix: "make the numbers agree" }, { page: `real/${path}` });
    }
  }
  await own.close();
}

const rowsOf = (page) =>
  page.evaluate(() => [...document.querySelectorAll("main table tbody tr")].filter((row) => row.checkVisibility()).map((row) => row.textContent.replace(/\s+/g, " ").trim()));

/**
 * Waits until the rows and the announcement settle, and returns both. To settle, the address must
 * also contain all values of `has` (or none if `has` is empty) and, if there are no rows, the
 * announcement must differ from `unlike`.
 */
async function settled(page, { has = [], unlike }) {
  let before;
  for (const end = Date.now() + PATIENCE; ; await page.waitForTimeout(100)) {
    const rows = await rowsOf(page);
    const { said, asked, hasIndex } = await page.evaluate(() => ({
      said: document.querySelector("main [role=status], main [aria-live=polite]")?.innerText.trim() ?? "",
      asked: [...new URLSearchParams(location.search).values()],
      hasIndex: !!window.planSearch || !new URLSearchParams(location.search).get("q"),
    }));
    const isSaid = rows.length > 0 ? Number(said.match(/\d+/)?.[0]) === rows.length : said !== "" && said !== unlike;
    const isKept = has.length > 0 ? has.every((value) => asked.includes(value)) : asked.length === 0;
    const isSame = rows.join("\n") === before;
    before = rows.join("\n");
    if ((isSaid && isKept && hasIndex && isSame) || Date.now() > end) return { rows, said, isSaid };
  }
}

/** Presses a key until the element has the focus, starting at the top of the page if `fromTop`. */
export async function tabTo(page, locator, key = "Tab", fromTop = false) {
  const goal = await locator.elementHandle();
  if (fromTop) await page.evaluate(() => document.activeElement.blur());
  for (let presses = 0; presses < 80; presses++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${page.url()}: 80 presses of ${key} did not lead to ${locator}`);
}
