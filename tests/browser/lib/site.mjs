// The built sites: their files, the kind of each page, and a web server on the loopback interface.
import { createServer } from "node:http";
import { readFile, readdir, stat } from "node:fs/promises";
import { join, extname, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".pdf": "application/pdf",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Returns the sorted paths of all files in a folder, with `/` as separator; skips dotfiles. */
export async function filesOf(folder) {
  const found = [];
  async function walk(inside) {
    for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const path = inside ? `${inside}/${entry.name}` : entry.name;
      if (entry.isDirectory()) await walk(path);
      else found.push(path);
    }
  }
  await walk("");
  return found.sort();
}

/** Describes a built site; `name` is its folder on the server. */
export async function siteOf(folder, name) {
  const files = await filesOf(folder);
  const pages = files.filter((file) => file.endsWith(".html")).map((path) => ({ site: name, path, ...kindOf(path) }));
  return { name, folder, files, pages };
}

/** Returns the kind, language and year of a page, from its path. */
export function kindOf(path) {
  const parts = path.split("/");
  if (parts.length === 1) return { kind: path === "index.html" ? "root" : path.replace(/\.html$/, "") };
  if (parts[0] === "id") return { kind: "id", id: parts[1] };
  const [locale, year, first, second] = parts;
  const own = ["fora", "partners", "acts"];
  const around = ["projects", "search", "calendar", "annex", "preface", "presidency", "external-relations", "glossary", "cite", "accessibility"];
  let kind;
  if (first === "index.html") kind = "home";
  else if (own.includes(first)) kind = second === "index.html" ? first : { fora: "forum", partners: "partner", acts: "act" }[first];
  else kind = around.includes(first) ? first : "chapter";
  return { kind, locale, year };
}

/** Returns the largest page of every kind and language, as the one with the most content. */
export async function oneOfEachKind(site) {
  const largest = new Map();
  for (const page of site.pages) {
    const { size } = await stat(join(site.folder, page.path));
    const key = `${page.kind} ${page.locale ?? ""}`;
    if (!largest.has(key) || largest.get(key).size < size) largest.set(key, { page, size });
  }
  return [...largest.values()].map(({ page }) => page);
}

/**
 * Serves every site under its name like an ordinary web server, with its 404 page for missing files.
 * `scripts` maps names to the text of scripts that are served at the root. Returns the origin of the
 * server and a function that closes it.
 */
export async function serve(sites, scripts = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    const [, name, ...rest] = path.split("/");
    const site = sites.find((site) => site.name === name);
    const send = (status, type, body) => {
      response.writeHead(status, { "content-type": type, "cache-control": "max-age=600" });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    if (Object.hasOwn(scripts, path.slice(1))) return send(200, TYPES[".js"], scripts[path.slice(1)]);
    if (path === "/favicon.ico") return send(204, "image/x-icon", "");
    if (!site) return send(404, "text/plain", "no such site");
    let inside = rest.join("/");
    if (inside === "" || inside.endsWith("/")) inside += "index.html";
    const file = normalize(join(site.folder, inside));
    try {
      if (!file.startsWith(site.folder + sep) || inside.split("/").some((part) => part.startsWith("."))) throw new Error("outside");
      const body = await readFile(file);
      send(200, TYPES[extname(file)] ?? "application/octet-stream", body);
    } catch {
      send(404, TYPES[".html"], await readFile(join(site.folder, "404.html")).catch(() => "not found"));
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
