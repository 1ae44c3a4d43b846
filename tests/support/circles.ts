/** Ways of imports that lead back to their beginning. */
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** What each of the files in a folder imports of it, at once or later, for types too. */
export function importsOf(folder: string, files: readonly string[]): Map<string, readonly string[]> {
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const targets = Array.from(text.matchAll(/(?:from|import)\s*\(?"(\.[^"]*\.ts)"/g), ([, to = ""]) => to);
      return [file, targets.map((to) => normalize(join(dirname(file), to))).filter((to) => !to.startsWith(".."))];
    }),
  );
}

export function circles(from: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" → "));
    if (way.includes(file) || done.has(file)) return;
    for (const next of from.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of from.keys()) visit(file, []);
  return found;
}
