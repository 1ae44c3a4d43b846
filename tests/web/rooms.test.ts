// The rooms of web/: each is entered from those that come after it only, so that nothing goes in circles.
import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { circles, importsOf } from "../support/circles.ts";

const web = fileURLToPath(new URL("../../web", import.meta.url));

/** From what knows of nothing to what knows of everything; web/README.md says what each is for. */
const order = [
  ...["words", "reading", "journey", "checking", "host", "parts"],
  ...["question", "answers", "trial", "results", "takeaway", "record", "document", "settings", "cleared", "start"].map(
    (name) => `screens/${name}`,
  ),
  ...["shell", "screens", "boot", "element", "."],
];

const sources = (readdirSync(web, { recursive: true }) as string[]).filter((file) => /(?<!\.d)\.ts$/.test(file));

/** The folder of a file, of a screen that of the screen. */
function roomOf(file: string): string {
  const folders = dirname(file).split("/");
  return folders[0] === "screens" ? folders.slice(0, 2).join("/") : (folders[0] ?? "");
}

const arrows = importsOf(web, sources);

it("every source is in a room that the order names, and every room has some", () => {
  expect(Array.from(new Set(sources.map(roomOf))).sort()).toEqual([...order].sort());
});

it("each room imports from those before it only", () => {
  const wrong = sources.flatMap((file) =>
    (arrows.get(file) ?? [])
      .filter((target) => order.indexOf(roomOf(target)) > order.indexOf(roomOf(file)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

it("finds an arrow where there is one", () => {
  expect(arrows.get("main.ts")?.map(roomOf)).toContain("boot");
});

it("no file leads back to itself, inside of a room either", () => {
  expect(circles(arrows)).toEqual([]);
});
