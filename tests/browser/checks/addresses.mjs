// Permanent addresses: every project has one that leads to it in both languages and, with JavaScript,
// to the reader's language. Also the page for unknown addresses.
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { context, PATIENCE } from "../lib/browser.mjs";
import { projectsOf } from "../lib/projects.mjs";

export async function checkAddresses({ browser, origin, sites, real, report }) {
  for (const site of sites) {
    const projects = await projectsOf(browser, origin, site);
    const named = new Set(projects.map(({ id }) => id));
    const addresses = site.pages.filter(({ kind }) => kind === "id");
    for (const id of named) {
      report.check(!addresses.some((one) => one.id === id) && { rule: "permanent-address", found: `project ${id} has no page in id/`, fix: "publish it" }, { page: `${site.name}/id/` });
    }
    const plain = await context(browser, { javaScriptEnabled: false });
    const page = await plain.newPage();
    for (const { path, id } of addresses) {
      const at = { page: `${site.name}/${path}`, view: "without JavaScript" };
      await page.goto(`${origin}/${site.name}/${path}`, { waitUntil: "domcontentloaded" });
      const links = await page.evaluate(() => [...document.querySelectorAll("main a[hreflang]")].map((link) => ({ lang: link.hreflang, address: link.href, text: link.textContent.replace(/\s+/g, " ").trim() })));
      for (const project of projects.filter((one) => one.id === id)) {
        const goal = `${origin}/${site.name}/${project.path}#${id}`;
        const link = links.find(({ lang, address }) => lang === project.locale && address === goal);
        report.check(
          !link?.text.includes(project.heading) && { rule: "permanent-address", element: link?.text ?? "", found: `no link titled “${project.heading}” to ${goal}`, fix: "link the project in every language, by its title" },
          at,
        );
      }
    }
    await plain.close();
  }

  const addresses = real.pages.filter(({ kind }) => kind === "id");
  const some = [addresses[0], addresses[addresses.length >> 1], addresses.at(-1)];
  for (const locale of ["nl-BE", "fr-BE"]) {
    const own = await context(browser, { locale });
    const page = await own.newPage();
    for (const { path, id } of some) {
      for (const [view, address] of [["http", `${origin}/real/${path}`], ["folder", pathToFileURL(join(real.folder, path)).href]]) {
        await page.goto(address, { waitUntil: "load" });
        const expected = new RegExp(`/${locale.slice(0, 2)}/\\d+/[^/]+/index\\.html#${id}$`);
        const isThere = await page.waitForURL(expected, { timeout: PATIENCE }).then(() => true, () => false);
        const isSeen = isThere && (await page.locator(`[id="${id}"]`).isVisible());
        report.check(!isSeen && { rule: "permanent-address", found: `with locale ${locale} the page redirects to ${page.url()}`, fix: "redirect to the project in the reader’s language" }, { page: `real/${path}`, view });
      }
    }
    await own.close();
  }

  const own = await context(browser);
  const page = await own.newPage();
  for (const address of ["nl/2021/no-such-page/", "fr/2021/partners/no/such/page.html", "id/no-such-project/"]) {
    const response = await page.goto(`${origin}/real/${address}`, { waitUntil: "load" });
    const at = { page: `real/${address}` };
    report.check(response.status() !== 404 && { rule: "404", found: `the status is ${response.status()}`, fix: "let the test server respond with 404" }, at);
    const links = await page.evaluate(() => [...document.querySelectorAll("main a")].map((link) => link.href));
    report.check(links.length < 2 && { rule: "404", found: "no links to the home pages in both languages", fix: "link to the home page in each language" }, at);
    for (const link of links) {
      const { status } = await fetch(link);
      report.check(status !== 200 && { rule: "404", element: link, found: `the link has status ${status}`, fix: "link to an existing page, from any depth" }, at);
    }
  }
  await own.close();
}
