import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { consumer } from "../package/installed.ts";

/** A project of its own with these files, the package and what it is tried under, fetched from npm. */
export function projectWith(name: string, packages: readonly string[], files: Record<string, string>): string {
  const root = join(consumer, "..", name);
  const all = { "package.json": JSON.stringify({ private: true, type: "module" }), ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const args = ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", inject("tarball"), ...packages];
  execFileSync("npm", args, { cwd: root, stdio: "inherit" });
  return root;
}
