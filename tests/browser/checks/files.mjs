// Static checks of files: their size, whether the HTML is valid, and whether the browser supports
// every declaration in a style sheet.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as csstree from "css-tree";
import { HtmlValidate } from "html-validate";

const MOST_HTML = 100_000;
const MOST_CSS = 30_000;

/* The HTML standard, without style preferences. Tables displayed as blocks on narrow screens lose their
   roles in some browsers, so the templates state the roles explicitly. */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: { "no-redundant-role": "off" },
});

export async function checkFiles({ browser, sites, filter, report }) {
  const blank = await browser.newPage();
  for (const site of sites) {
    for (const path of site.files) {
      const name = `${site.name}/${path}`;
      if (!/\.(html|css)$/.test(path) || !filter(name)) continue;
      const bytes = await readFile(join(site.folder, path));
      const most = path.endsWith(".html") ? MOST_HTML : MOST_CSS;
      report.check(
        bytes.length >= most && { rule: "weight", found: `${bytes.length} bytes; the limit is ${most}`, fix: "remove unneeded content, or split the page" },
        { page: name },
      );
      const text = bytes.toString("utf8");
      if (path.endsWith(".css")) report.check(await cssFaults(blank, text), { page: name });
      else {
        report.check(await htmlFaults(text, name), { page: name });
        for (const [, style] of text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) report.check(await cssFaults(blank, style), { page: name });
      }
    }
  }
  await blank.close();
}

async function htmlFaults(text, name) {
  const { results } = await validator.validateString(text, name);
  const lines = text.split("\n");
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, ruleUrl }) => ({
      rule: `html ${ruleId}`,
      element: `line ${line}, column ${column}: ${lines[line - 1]?.trim().slice(0, 200) ?? ""}`,
      found: message,
      fix: ruleUrl ? `see ${ruleUrl}` : "follow the HTML standard",
    })),
  );
}

async function cssFaults(blank, text) {
  const wrong = [];
  const tree = csstree.parse(text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) =>
      wrong.push({ rule: "css parse", element: `line ${error.line}: ${text.split("\n")[error.line - 1]?.trim() ?? ""}`, found: error.message, fix: "fix the style sheet" }),
  });
  const declarations = [];
  csstree.walk(tree, function (node) {
    const isDescriptor = this.atrule && ["page", "font-face"].includes(this.atrule.name);
    if (node.type !== "Declaration" || isDescriptor || node.property.startsWith("--")) return;
    declarations.push({ property: node.property, value: csstree.generate(node.value), line: node.loc.start.line });
  });
  const unknown = await blank.evaluate((all) => all.filter(({ property, value }) => !CSS.supports(property, value)), declarations);
  for (const { property, value, line } of unknown) {
    // A vendor-prefixed duplicate; the standard property is checked.
    if (property.startsWith("-") && declarations.some((one) => property.endsWith(`-${one.property}`))) continue;
    wrong.push({ rule: "css declaration", element: `line ${line}: ${property}: ${value}`, found: "the browser does not support it", fix: "fix the property or its value" });
  }
  return wrong;
}
