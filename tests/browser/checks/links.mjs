// Follows every link and anchor over HTTP, and reports pages that cannot be reached.
export async function checkLinks({ origin, seen, report }) {
  const answers = new Map();
  const answer = (address) => {
    if (!answers.has(address)) {
      answers.set(address, fetch(address).then(async (response) => ({ status: response.status, type: response.headers.get("content-type") ?? "", size: (await response.arrayBuffer()).byteLength })));
    }
    return answers.get(address);
  };
  const reached = new Map();
  for (const [url, { target, links }] of seen) {
    const page = `${target.site}/${target.path}`;
    for (const link of links) {
      const wrong = await linkFault(link, { url, origin, seen, answer });
      report.check(wrong && { element: link.element, ...wrong }, { page });
    }
    reached.set(url, new Set(links.filter(({ tag }) => tag === "a").map(({ address }) => bare(address))));
  }
  for (const site of new Set([...seen.values()].map(({ target }) => target.site))) {
    const found = new Set([`${origin}/${site}/index.html`]);
    for (const url of found) for (const next of reached.get(url) ?? []) if (seen.has(next)) found.add(next);
    for (const [url, { target }] of seen) {
      if (target.site !== site || target.kind === "404") continue;
      report.check(!found.has(url) && { rule: "orphan", found: "the page cannot be reached from the home page", fix: "link to it from a reachable page" }, { page: `${site}/${target.path}` });
    }
  }
}

/** Returns an address without its query and anchor. */
export function bare(address) {
  return address.replace(/[?#].*$/, "");
}

async function linkFault({ written, address, tag, rel }, { origin, seen, answer }) {
  let parsed;
  try {
    parsed = new URL(address);
  } catch {
    return { rule: "link", found: `“${written}” is not a valid address`, fix: "fix the address" };
  }
  if (["mailto:", "tel:"].includes(parsed.protocol)) return null;
  if (!["http:", "https:"].includes(parsed.protocol)) return { rule: "link", found: `the address starts with ${parsed.protocol}`, fix: "link to a page" };
  if (parsed.origin !== origin) {
    const isAsked = tag !== "a" && !(tag === "link" && /\b(canonical|alternate|license|author)\b/.test(rel));
    return isAsked ? { rule: "request-elsewhere", found: `the page loads from ${parsed.origin}`, fix: "publish the file with the site" } : null;
  }
  if (written.startsWith("/")) return { rule: "link-not-relative", found: `“${written}” starts at the root of the server`, fix: "make it relative to the page, so that the site works from disk" };
  if (parsed.pathname.endsWith("/")) return { rule: "link-to-folder", found: `“${written}” is the address of a folder`, fix: "link to its index.html, so that the site works from disk" };
  const { status, size } = await answer(bare(address));
  if (status !== 200) return { rule: "dead-link", found: `${bare(address)} has status ${status}`, fix: "link to an existing file" };
  if (size === 0) return { rule: "empty-file", found: `${bare(address)} is empty`, fix: "publish its content" };
  if (written.endsWith("#")) return { rule: "dead-anchor", found: "the anchor is empty", fix: "link to an id in the page" };
  if (parsed.hash && seen.has(bare(address))) {
    const anchor = decodeURIComponent(parsed.hash.slice(1));
    if (!seen.get(bare(address)).ids.includes(anchor)) return { rule: "dead-anchor", found: `${bare(address)} has no element with the id “${anchor}”`, fix: "link to an id that exists" };
  }
  return null;
}
