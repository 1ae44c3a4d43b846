// The native command line, as tests call it: the development build, with its sanitizers.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Answers, Assessment, ImplementingDocument } from "../../wasm/index.ts";

/** The program. */
export const COMMAND = fileURLToPath(new URL("../../build/dev/eligibility", import.meta.url));

export interface Run {
  status: number | null;
  /** The lines of standard output. */
  lines: string[];
  errors: string;
}

/** `locale`: variables of the environment that say which language people speak. */
export function runNatively(args: readonly string[], input: string, locale: Record<string, string> = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(COMMAND, args, {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
    env: { ...process.env, ...locale },
  });
  // A command that is refused ends before it has read its input.
  if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  return { status, lines: stdout.split("\n").slice(0, -1), errors: stderr };
}

/** Runs `eligibility assess` and returns its output, one line an applicant. `pack` is a folder; the built-in one without. */
export function assessLines(
  applicants: readonly { facts: Answers }[],
  {
    asOf,
    documents = [],
    pack,
  }: { asOf: string; documents?: readonly ImplementingDocument[]; pack?: string | undefined },
): string[] {
  const args = ["assess", "--as-of", asOf, ...(pack === undefined ? [] : ["--policy", pack])];
  return linesUnder(documents, args, applicants);
}

/** Runs a command on lines of objects, under documents, and returns its output. */
export function linesUnder(
  documents: readonly ImplementingDocument[],
  args: readonly string[],
  input: readonly object[],
): string[] {
  const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
  try {
    documents.forEach((document, at) => {
      writeFileSync(join(folder, `${at}.json`), JSON.stringify(document));
    });
    const under = documents.length > 0 ? ["--documents", folder] : [];
    const lines = input.map((one) => `${JSON.stringify(one)}\n`).join("");
    const { status, lines: output, errors } = runNatively([...args, ...under], lines);
    if (status !== 0) throw new Error(errors || output.join("\n"));
    return output;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function assessNatively(...args: Parameters<typeof assessLines>): Assessment[] {
  return assessLines(...args).map((line) => JSON.parse(line) as Assessment);
}
