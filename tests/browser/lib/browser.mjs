// Starts Chromium without network access beyond this machine, and shares work among its pages.
import { chromium } from "playwright-core";

/** A locale that no plan has, so that permanent addresses show their links instead of redirecting. */
export const NO_LANGUAGE_OF_A_PLAN = "de-DE";

/** The timeout for a page to do something, in ms; generous, because the machine may be busy. */
export const PATIENCE = 180_000;

/** Returns a running browser. */
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

/** Returns a new browser context; `options` override the defaults. */
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
 * Processes items with the given number of workers. `start` creates the state of a worker and `end`
 * disposes of it; after an item for which `work` returned false, the worker gets new state.
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
