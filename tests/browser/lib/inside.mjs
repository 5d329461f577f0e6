// The source of inside.js, to be evaluated in a page.
import { readFile } from "node:fs/promises";

export const inside = await readFile(new URL("inside.js", import.meta.url), "utf8");
