import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

/** The project that has installed the package. */
export const consumer = inject("consumer");

/** The package as it was installed. */
export const installed = join(consumer, "node_modules/eligibility-checker");

/** The package's own package.json. */
export const manifest = json<{ name: string; version: string; [member: string]: unknown }>("package.json");

export const project = fileURLToPath(new URL("../..", import.meta.url));

/** A command of the project's own packages. */
export const command = (name: string): string => join(project, "node_modules/.bin", name);

/** Packages of the project's own, as the consumer would have them. */
export function withPackages(...names: readonly string[]): void {
  for (const name of names) {
    const link = join(consumer, "node_modules", name);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(project, "node_modules", name), link);
  }
}

export function text(file: string): string {
  return readFileSync(join(installed, file), "utf8");
}

export function json<Content>(file: string): Content {
  return JSON.parse(text(file)) as Content;
}

/** The hash of the policy, as the build wrote it. */
export const hash = json<{ hash: string }>("policy.asking.json").hash;
