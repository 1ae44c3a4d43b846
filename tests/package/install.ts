// Packs the package and installs it, without a network, into an empty folder outside of the project.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The tarball that would be published. */
    tarball: string;
    /** A project that has installed it. */
    consumer: string;
  }
}

const source = fileURLToPath(new URL("../../build/package", import.meta.url));

export function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "eligibility-package-"));
  const npm = (cwd: string, ...args: string[]): string => execFileSync("npm", args, { cwd, encoding: "utf8" });
  const consumer = join(folder, "consumer");
  mkdirSync(consumer);
  const packed = npm(source, "pack", "--silent", "--pack-destination", folder).trim();
  const tarball = join(folder, packed);
  writeFileSync(join(consumer, "package.json"), JSON.stringify({ private: true, type: "module" }));
  npm(consumer, "install", "--silent", "--offline", "--no-audit", "--no-fund", tarball);
  provide("tarball", tarball);
  provide("consumer", consumer);
  return () => rmSync(folder, { recursive: true });
}
