// The built site as files; no browser is opened.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const site = fileURLToPath(new URL("../../build/site/", import.meta.url));

/** Nobody comes to these from the page: one is for the page around a frame, the other is for who looks for licences. */
const apart = ["frame.js", "third-party.txt"];

const files = (readdirSync(site, { recursive: true }) as string[]).filter((file) => statSync(site + file).isFile());

/** What can be fetched from here on: the files that a file names, and those that they name. */
function reachedFrom(start: string): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    // What keeps a copy of all files names all of them.
    if (file === "sw.js" || !/\.(html|js|css|webmanifest)$/.test(file)) continue;
    const text = readFileSync(site + file, "utf8");
    for (const other of files) if (text.includes(basename(other))) reached.add(other);
  }
  return reached;
}

test("each file of the site is one that the page comes to", () => {
  const reached = reachedFrom("index.html");
  expect(reached.size).toBeGreaterThan(20);
  expect(files.filter((file) => !reached.has(file)).sort()).toEqual(apart);
});

test("nothing judges many people there", () => {
  expect(files.filter((file) => /roster/.test(file))).toEqual([]);
});
