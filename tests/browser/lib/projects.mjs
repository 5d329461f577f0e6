// Reads the projects of a site from its chapter pages.
import { context } from "./browser.mjs";

/**
 * Returns every project in every language; `own` is the text of the project without its facts.
 * @returns {Promise<{locale: string, path: string, id: string, heading: string, text: string, own: string}[]>}
 */
export async function projectsOf(browser, origin, site) {
  const own = await context(browser, { javaScriptEnabled: false });
  const page = await own.newPage();
  const all = [];
  for (const { path, locale } of site.pages.filter(({ kind }) => kind === "chapter")) {
    await page.goto(`${origin}/${site.name}/${path}`, { waitUntil: "domcontentloaded" });
    const found = await page.evaluate(() =>
      [...document.querySelectorAll("main article[id]")].map((article) => ({
        id: article.id,
        heading: article.querySelector("h2, h3, h4").textContent.replace(/\s+/g, " ").trim(),
        text: article.textContent.replace(/\s+/g, " ").trim(),
        // The title, text and actions of the project, without its facts.
        own: [...article.querySelectorAll("h3, p, li")].filter((part) => !part.closest("dl") && !part.matches(".badge")).map((part) => part.innerText).join("\n"),
      })),
    );
    all.push(...found.map((project) => ({ locale, path, ...project })));
  }
  await own.close();
  return all;
}
