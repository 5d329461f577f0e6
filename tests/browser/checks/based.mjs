// A site built with --base-url: canonical and hreflang links, Open Graph, the site map. The browser
// gets the pages at the address they were built for.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { context } from "../lib/browser.mjs";
import { inside } from "../lib/inside.mjs";
import { bare } from "./links.mjs";

const BASE = "https://plan.example.org/benelux/";

export async function checkBased({ browser, based, report }) {
  const own = await context(browser, { javaScriptEnabled: false });
  const page = await own.newPage();
  const files = new Set(based.files);
  const fileOf = (address) => {
    const path = decodeURIComponent(bare(address).slice(BASE.length));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  };
  await page.route("**/*", (route) => {
    const address = route.request().url();
    if (address.startsWith(BASE) && files.has(fileOf(address))) return route.fulfill({ path: join(based.folder, fileOf(address)) });
    return route.abort();
  });
  const seen = new Map();
  for (const target of based.pages) {
    await page.goto(BASE + target.path, { waitUntil: "load" });
    await page.evaluate(inside);
    const meta = await page.evaluate(() => ({
      properties: Object.fromEntries([...document.querySelectorAll("meta[property]")].map((one) => [one.getAttribute("property"), one.content])),
      isStyled: [...document.styleSheets].length > 0,
    }));
    seen.set(target.path, { target, ...meta, ...(await page.evaluate(() => planTest.links())) });
  }
  await own.close();

  const canonicals = new Map();
  for (const [path, { target, links, properties, isStyled }] of seen) {
    const at = { page: `based/${path}` };
    const address = BASE + path.replace(/index\.html$/, "");
    report.check(!isStyled && { rule: "style-sheet", found: "the page has no style sheet", fix: "link to the style sheet with a correct address" }, at);
    for (const link of links.filter((link) => link.address.startsWith(BASE))) {
      const file = fileOf(link.address);
      const anchor = decodeURIComponent(new URL(link.address).hash.slice(1));
      const isThere = files.has(file) && (!anchor || !seen.has(file) || seen.get(file).ids.includes(anchor));
      report.check(!isThere && { rule: "dead-link", element: link.element, found: `${link.address} is not published`, fix: "link to a published file" }, at);
    }
    if (target.kind === "404") continue;
    const canonical = links.find(({ tag, rel }) => tag === "link" && rel === "canonical")?.address;
    report.check(canonical !== address && { rule: "canonical", found: `canonical is ${canonical}, the page is ${address}`, fix: "use the address of the page" }, at);
    if (!target.locale) continue;
    canonicals.set(address, path);
    report.check(properties["og:url"] !== address && { rule: "open-graph", found: `og:url is ${properties["og:url"]}`, fix: `set it to ${address}` }, at);
    for (const name of ["og:title", "og:type", "og:locale"]) {
      report.check(!properties[name] && { rule: "open-graph", found: `${name} is missing`, fix: "add it" }, at);
    }
    const alternates = links.filter(({ tag, rel, lang }) => tag === "link" && rel === "alternate" && lang);
    for (const lang of ["nl", "fr", "x-default"]) {
      report.check(!alternates.some((one) => one.lang === lang) && { rule: "hreflang", found: `no alternate with hreflang="${lang}"`, fix: "list every language, including this one" }, at);
    }
    for (const { address: other, lang } of alternates.filter(({ lang }) => ["nl", "fr"].includes(lang))) {
      const back = seen.get(fileOf(other))?.links.some((one) => one.rel === "alternate" && one.address === address);
      report.check(!back && { rule: "hreflang", found: `${other} (${lang}) does not refer back to this page`, fix: "make the pages refer to each other" }, at);
    }
  }

  // A site map can refer to other site maps.
  const listed = [];
  const maps = [`${BASE}sitemap.xml`];
  for (const address of maps) {
    const map = await readFile(join(based.folder, fileOf(address)), "utf8").catch(() => "");
    const named = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    (map.includes("<sitemapindex") ? maps : listed).push(...named);
  }
  const at = { page: "based/sitemap.xml" };
  for (const address of listed) report.check(!files.has(fileOf(address)) && { rule: "sitemap", found: `${address} is not published`, fix: "list only published pages" }, at);
  for (const address of canonicals.keys()) report.check(!listed.includes(address) && { rule: "sitemap", found: `${address} is not listed`, fix: "list every page of the plan" }, at);
}
