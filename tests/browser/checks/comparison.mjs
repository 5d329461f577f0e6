// The page of `diff --format html` as a translator receives it by mail: opened from disk, in every
// message language, with texts in every state; the filter with the keyboard; without JavaScript.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { context, PATIENCE } from "../lib/browser.mjs";
import { inside } from "../lib/inside.mjs";
import { filesOf } from "../lib/site.mjs";
import { AXE, AXE_OPTIONS, axe, listen, SIZES } from "./pages.mjs";
import { tabThrough } from "./focus.mjs";
import { tabTo } from "./overview.mjs";

export async function checkComparison({ browser, folder, report }) {
  const own = join(folder, "comparison");
  const files = (await filesOf(own)).filter((file) => /^[^/]+\.html$/.test(file));
  report.check(files.length < 4 && { rule: "pages", found: `there are ${files.length} comparison pages`, fix: "build them as prepare.sh does" }, { page: "comparison" });
  for (const file of files) {
    const at = { page: `comparison/${file}` };
    await report.guard(at, 1200, () => look({ browser, address: pathToFileURL(join(own, file)).href, report, at, isFull: file !== "real.html" }));
  }
}

async function look({ browser, address, report, at, isFull }) {
  const plainContext = await context(browser, { javaScriptEnabled: false });
  const plain = await plainContext.newPage();
  await plain.goto(address);
  const all = await shown(plain);
  report.check(all.length === 0 && { rule: "texts-without-script", found: "no text is shown", fix: "include all texts in the HTML" }, { ...at, view: "without JavaScript" });
  await plain.evaluate(inside);
  const controls = await plain.evaluate(() => planTest.shownControls());
  report.check(controls.length > 0 && { rule: "control-without-script", element: controls[0], found: "it is visible without JavaScript, but has no function", fix: "hide it until the script shows it" }, { ...at, view: "without JavaScript" });
  await plainContext.close();

  const own = await context(browser);
  const page = await own.newPage();
  const trouble = listen(page, "file://");
  await page.goto(address);
  await page.evaluate(inside);
  await page.evaluate(() => planTest.remember());
  await page.addScriptTag({ content: AXE });
  for (const { width, size } of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of ["light", "dark"]) {
      const view = `${colorScheme}, ${width}`;
      await page.emulateMedia({ colorScheme });
      report.check(await axe(page, AXE_OPTIONS), { ...at, view });
      report.check(await page.evaluate(() => planTest.sideways()), { ...at, view });
    }
  }
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  report.check(await page.evaluate(() => planTest.lostOnPaper()), { ...at, view: "print" });
  await page.emulateMedia({ media: "screen" });
  for (const { width, size } of SIZES) {
    await page.setViewportSize(size);
    await page.goto(address);
    await page.evaluate(inside);
    await tabThrough({ page, report, at: { ...at, view: `keyboard, ${width}` } });
  }
  if (isFull) await filter({ page, report, at, all });
  report.check(trouble.end(), at);
  await own.close();
}

/** Checks that the filter shows the texts of each state, announces their number, and resets. */
async function filter({ page, report, at, all }) {
  const expect = (is, rule, found, fix) => report.check(!is && { rule, found, fix }, { ...at, view: "keyboard" });
  const form = page.locator("main form");
  const boxes = await form.getByRole("checkbox").all();
  expect(boxes.length === 7, "filter-states", `${boxes.length} states are offered`, "offer every state that occurs: this plan has all states except fine");
  const [everything, nothing] = await form.getByRole("button").all();
  await tabTo(page, nothing);
  await page.keyboard.press("Enter");
  const none = await settled(page, 0);
  expect(none.texts.length === 0 && none.said === 0, "filter-none", `${none.texts.length} texts are shown, ${none.said} is announced`, "hide all texts and announce it");
  for (const [number, box] of boxes.entries()) {
    await tabTo(page, box, "Shift+Tab", number === 0);
    await page.keyboard.press("Space");
    const wanted = await box.evaluate((box) => Number(box.closest("label").textContent.match(/\((\d+)\)/)?.[1] ?? NaN));
    const { texts, said } = await settled(page, wanted);
    const label = await box.evaluate((box) => box.closest("label").textContent.replace(/\(\d+\)/, "").trim());
    const isOf = texts.every((text) => text.includes(label));
    expect(texts.length === wanted && said === wanted && isOf, "filter-state", `“${label}” promises ${wanted} texts, shows ${texts.length} and announces ${said}`, "show exactly the texts in this state");
    await page.keyboard.press("Space");
  }
  await tabTo(page, everything, "Tab", true);
  await page.keyboard.press("Enter");
  const again = await settled(page, all.length);
  expect(again.texts.join() === all.join(), "filter-all", `${again.texts.length} of ${all.length} texts are shown`, "show all texts");
}

const shown = (page) => page.evaluate(() => [...document.querySelectorAll("main article")].filter((text) => text.checkVisibility()).map((text) => text.textContent.replace(/\s+/g, " ").trim()));

async function settled(page, wanted) {
  for (const end = Date.now() + Math.min(PATIENCE, 20_000); ; await page.waitForTimeout(50)) {
    const texts = await shown(page);
    const said = await page.evaluate(() => Number(document.querySelector("main [aria-live=polite]")?.textContent.trim() || NaN));
    if ((texts.length === wanted && said === wanted) || Date.now() > end) return { texts, said };
  }
}
