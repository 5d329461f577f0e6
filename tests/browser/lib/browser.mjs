// Starts Chromium so that it can reach nothing but this machine, and shares work among its pages.
import { chromium } from "playwright-core";

/** Languages that no plan has: the permanent address of a project then waits for its reader. */
export const NO_LANGUAGE_OF_A_PLAN = "de-DE";

export async function launch() {
  return chromium.launch({
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
  // Long enough for a machine that is busy with other work.
  made.setDefaultTimeout(60_000);
  return made;
}

/** Does the work of a list with as many workers as there are; each keeps what `start` gave it. */
export async function share(items, workers, start, work) {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(workers, items.length) }, async () => {
      const own = await start();
      while (next < items.length) await work(items[next++], own);
    }),
  );
}
