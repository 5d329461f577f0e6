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
      report.check(!found.has(url) && { rule: "orphan", found: "no way of links leads here from the first page", fix: "link it from a page that is reached" }, { page: `${site}/${target.path}` });
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
    return { rule: "link", found: `“${written}” is no address`, fix: "fix the address" };
  }
  if (["mailto:", "tel:"].includes(parsed.protocol)) return null;
  if (!["http:", "https:"].includes(parsed.protocol)) return { rule: "link", found: `an address that begins with ${parsed.protocol}`, fix: "link to a page" };
  if (parsed.origin !== origin) {
    const isAsked = tag !== "a" && !(tag === "link" && /\b(canonical|alternate|license|author)\b/.test(rel));
    return isAsked ? { rule: "request-elsewhere", found: `the page asks ${parsed.origin}`, fix: "publish the file with the site" } : null;
  }
  if (written.startsWith("/")) return { rule: "link-not-relative", found: `“${written}” begins at the top of the server`, fix: "write it relative to the page, so that the site works from a folder" };
  if (parsed.pathname.endsWith("/")) return { rule: "link-to-folder", found: `“${written}” names a folder`, fix: "name its index.html, so that the site works from a folder" };
  const { status, size } = await answer(bare(address));
  if (status !== 200) return { rule: "dead-link", found: `${bare(address)} is answered with ${status}`, fix: "link to what exists" };
  if (size === 0) return { rule: "empty-file", found: `${bare(address)} is empty`, fix: "publish what it promises" };
  if (written.endsWith("#")) return { rule: "dead-anchor", found: "an anchor without a name", fix: "link to a place in the page" };
  if (parsed.hash && seen.has(bare(address))) {
    const anchor = decodeURIComponent(parsed.hash.slice(1));
    if (!seen.get(bare(address)).ids.includes(anchor)) return { rule: "dead-anchor", found: `${bare(address)} has nothing with the id “${anchor}”`, fix: "link to an id that exists" };
  }
  return null;
}
