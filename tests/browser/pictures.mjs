// Screenshots of every kind of page: wide and narrow, light and dark, in both languages; also the filter
// and the search with results, the print style, and an index page of all screenshots.
import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { context, launch, share } from "./lib/browser.mjs";
import { oneOfEachKind, serve, siteOf } from "./lib/site.mjs";

const [folder, goal] = process.argv.slice(2);
const site = await siteOf(join(folder, "real"), "real");
const { origin } = await serve([site]);
const browser = await launch();

/* The maximum height of a screenshot; longer pages are cut off. */
const HIGHEST = 6000;
const VIEWS = [
  { name: "wide-light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "wide-dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { name: "narrow-light", viewport: { width: 320, height: 640 }, colorScheme: "light" },
  { name: "narrow-dark", viewport: { width: 320, height: 640 }, colorScheme: "dark" },
  { name: "print", viewport: { width: 680, height: 900 }, colorScheme: "light", media: "print" },
];

const kinds = await oneOfEachKind(site);
const shots = kinds.flatMap(({ path, kind, locale }) => {
  const name = [kind, locale].filter(Boolean).join("-");
  const plain = { name, address: path };
  if (kind === "projects") return [plain, { name: `${name}-filtered`, address: `${path}?category=essential&q=Benelux` }];
  if (kind === "search") return [plain, { name: `${name}-found`, address: `${path}?q=${locale === "nl" ? "verdragen" : "transfrontali%C3%A8re"}` }];
  return [plain];
});

const taken = [];
let failed = 0;
const jobs = shots.flatMap((shot) => VIEWS.map((view) => ({ ...shot, view })));
await share(jobs, availableParallelism(), {
  start: async () => null,
  end: async () => {},
  work: async ({ name, address, view: { name: view, media = "screen", viewport, colorScheme } }) => {
    const own = await context(browser, { viewport, colorScheme });
    try {
      const page = await own.newPage();
      await page.emulateMedia({ media, colorScheme });
      await page.goto(`${origin}/real/${address}`, { waitUntil: "load" });
      // The filter and the search announce their result after a short delay.
      if (address.includes("?")) await page.waitForTimeout(1000);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const file = `${name}-${view}.png`;
      await page.screenshot({
        path: join(goal, file),
        fullPage: true,
        clip: { x: 0, y: 0, width: viewport.width, height: Math.min(height, HIGHEST) },
      });
      taken.push(file);
    } catch (error) {
      failed++;
      console.error(`No picture of ${address} (${view}): ${error.message}`);
    }
    await own.close();
    return true;
  },
});
await browser.close();

const cells = taken.sort().map((file) => `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${file}</figcaption></figure>`);
await writeFile(
  join(goal, "index.html"),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title>
<style>body{font:14px system-ui;display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;width:18rem}img{width:100%;max-height:26rem;object-fit:cover;object-position:top;border:1px solid #888}</style>
<h1 style="width:100%">${taken.length} pictures</h1>
${cells.join("\n")}
`,
);
console.log(`${taken.length} pictures; open ${join(goal, "index.html")}`);
process.exit(failed ? 1 : 0);
