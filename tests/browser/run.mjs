// Runs all browser checks (see README.md). `run` calls it with the folder of the built sites.
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./lib/browser.mjs";
import { Report } from "./lib/report.mjs";
import { serve, siteOf } from "./lib/site.mjs";
import { checkFiles } from "./checks/files.mjs";
import { AXE, checkPages } from "./checks/pages.mjs";
import { checkLinks } from "./checks/links.mjs";
import { checkBased } from "./checks/based.mjs";
import { checkAddresses } from "./checks/addresses.mjs";
import { checkOverview } from "./checks/overview.mjs";
import { checkSearch } from "./checks/search.mjs";
import { checkFocus } from "./checks/focus.mjs";
import { checkComparison } from "./checks/comparison.mjs";

const ALL = ["files", "pages", "links", "based", "addresses", "focus", "overview", "search", "comparison"];

const usage = `run [--only CHECK]… [--page TEXT]
  CHECK is one of: ${ALL.join(", ")}. With --page, only files and pages whose address contains TEXT are checked.`;

let options, folder;
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string", multiple: true }, page: { type: "string" } },
  });
  [folder] = positionals;
  options = values;
  const unknown = (options.only ?? []).find((name) => !ALL.includes(name));
  if (!folder || unknown) throw new Error(unknown ? `there is no check named ${unknown}` : "the folder of the sites is missing");
} catch (error) {
  console.error(`${error.message}\n${usage}`);
  process.exit(2);
}

const begun = performance.now();
const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)}s`;
const filter = (name) => !options.page || name.includes(options.page);
// Links can only be checked once all pages have been read.
const isPart = Boolean(options.page);
const wanted = (name) => (options.only ? options.only.includes(name) : !isPart || ["files", "pages"].includes(name));

const report = new Report();
const [real, full, based] = await Promise.all(["real", "full", "based"].map((name) => siteOf(join(folder, name), name)));
const { origin } = await serve([real, full], { "axe.js": AXE });
const workers = Math.max(1, Number(process.env.WORKERS) || (availableParallelism?.() ?? cpus().length));
const browser = await launch();
const seen = new Map();
const pages = [...real.pages, ...full.pages].filter(({ site, path }) => filter(`${site}/${path}`));
const given = { browser, origin, folder, real, full, based, sites: [real, full], pages, workers, seen, filter };

const steps = {
  files: checkFiles,
  pages: checkPages,
  links: checkLinks,
  based: checkBased,
  addresses: checkAddresses,
  focus: checkFocus,
  overview: checkOverview,
  search: checkSearch,
  comparison: checkComparison,
};
async function run(name) {
  const own = new Report();
  const tell = (text) => console.log(`   ${name}: ${text} (${seconds()})`);
  await own.guard({ page: `the check “${name}”` }, 7200, () => steps[name]({ ...given, report: own, tell }));
  report.add(own);
  own.print();
  tell(`${own.passed} passed, ${own.failed} failed`);
}
// Checks that mostly wait for pages run in parallel with the others; `links` needs all pages.
const inTurn = async (names) => {
  for (const name of names.filter(wanted)) await run(name);
};
await Promise.all([inTurn(["files", "pages", "links"]), inTurn(["search", "overview"]), inTurn(["focus", "addresses", "based", "comparison"])]);
await browser.close();
console.log(`\n${pages.length} pages: ${report.passed} checks passed, ${report.failed} failed, in ${seconds()}`);
process.exit(report.failed > 0 || report.passed === 0 ? 1 : 0);
