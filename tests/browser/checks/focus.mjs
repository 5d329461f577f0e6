// Keyboard navigation through a page of every kind: the focus is always visible, never covered and
// never trapped; the skip link works.
import { context } from "../lib/browser.mjs";
import { inside } from "../lib/inside.mjs";
import { oneOfEachKind } from "../lib/site.mjs";

const MOST_STOPS = 60;

export async function checkFocus({ browser, origin, real, report }) {
  const own = await context(browser);
  const page = await own.newPage();
  for (const [index, target] of (await oneOfEachKind(real)).entries()) {
    // Every other page is tested in dark mode on a narrow screen.
    const isDark = index % 2 === 1;
    const at = { page: `real/${target.path}`, view: `keyboard, ${isDark ? "dark, 320 px" : "light, 1280 px"}` };
    await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
    await page.setViewportSize(isDark ? { width: 320, height: 640 } : { width: 1280, height: 900 });
    await page.goto(`${origin}/real/${target.path}`, { waitUntil: "load" });
    await page.evaluate(inside);
    await tabThrough({ page, report, at });

    if (!(await page.evaluate(() => !!document.querySelector("body > header, [role=banner]")))) continue;
    await page.reload({ waitUntil: "load" });
    await page.evaluate(inside);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const after = await page.evaluate(() => planTest.focus());
    const isPast = await page.evaluate(() => {
      const main = document.querySelector("main"), element = document.activeElement;
      const hasStops = !!main.querySelector("a[href], button, input, select, [tabindex='0']");
      return hasStops ? main.contains(element) : !element.closest("header");
    });
    report.check(!isPast && { rule: "skip-link", element: after?.element ?? "", found: "after the skip link, Tab does not continue in main", fix: "give main the id of the link and tabindex=\"-1\"" }, at);
  }
  await own.close();
}

/** Tabs through a page from the top and checks every stop; `inside` must have been evaluated there. */
export async function tabThrough({ page, report, at }) {
  const total = await page.evaluate(() => planTest.stops());
  let stops = 0;
  for (; stops < Math.min(total, MOST_STOPS); stops++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => planTest.focus());
    if (!focus) break;
    const wrong = [];
    const add = (rule, found, fix) => wrong.push({ rule, element: focus.element, found, fix });
    if (focus.number !== stops) add("keyboard-trap", `tab stop ${stops + 1} is the same element as stop ${focus.number + 1}`, "let the focus move on");
    if (!focus.hasOutline) add("focus-visible", "the focus is not visible", "give :focus-visible an outline of at least 2 px");
    else if (focus.outlineContrast < 3) add("focus-contrast", `the outline has a contrast of ${focus.outlineContrast.toFixed(2)}:1`, "increase it to at least 3:1 in both colour schemes");
    if (!focus.isInside) add("focus-outside", "the focused element is outside the window", "scroll it into view when it receives the focus");
    if (focus.isCovered) add("focus-covered", "the focused element is covered", "keep it uncovered");
    report.check(wrong, at);
  }
  report.check(stops < Math.min(total, MOST_STOPS) && { rule: "keyboard-order", found: `Tab reached only ${stops} of ${total} stops`, fix: "make every link and control reachable with Tab" }, at);
}
