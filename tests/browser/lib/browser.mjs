// Starts Chromium so that it can reach nothing but this machine, and shares work among its pages.
import { chromium } from "playwright-core";

/** Languages that no plan has: the permanent address of a project then waits for its reader. */
export const NO_LANGUAGE_OF_A_PLAN = "de-DE";

/** How long, in ms, what a page should do is waited for: a machine may be busy with other work. */
export const PATIENCE = 180_000;

export async function launch() {
  return chromium.launch({
    timeout: PATIENCE,
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--disable-dev-shm-usage",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}

export async function context(browser, options = {}) {
  const made = await browser.newContext({
    locale: NO_LANGUAGE_OF_A_PLAN,
    viewport: { width: 1280, height: 900 },
    colorScheme: "light",
    reducedMotion: "reduce",
    ...options,
  });
  made.setDefaultTimeout(PATIENCE);
  return made;
}

/**
 * Does the work of a list with as many workers as there are. Each has what `start` gave it; it gets
 * that anew after work that failed (`work` says so by giving false), and hands it back to `end`.
 */
export async function share(items, workers, { start, work, end }) {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(workers, items.length) }, async () => {
      let own = await start();
      while (next < items.length) {
        if (await work(items[next++], own)) continue;
        await end(own);
        own = await start();
      }
      await end(own);
    }),
  );
}
