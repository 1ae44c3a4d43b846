// types.ts is written by hand for whoever uses the package; the table comes from the core. They must be one.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
type Member = readonly [string, string, string, ...(string | readonly Member[])[]];

/** The members of a shape; those of one of several lists may be there or not. */
function membersOf(members: readonly Member[]): string[][] {
  return members.flatMap((member) => {
    const [name, presence, kind, ...rest] = member;
    if (kind !== "oneOf") return [[name, presence, kind, ...(rest as string[])]];
    return (rest[0] as unknown as readonly Member[][]).flatMap((one) =>
      membersOf(one).map(([inner = "", , ...more]) => [inner, "?", ...more]),
    );
  });
}

/** The table that the core gives: [[member, presence, kind, argument …], …] by shape, and the words of enumerations. */
const table = JSON.parse(readFileSync(file("build/wasm/shapes.json"), "utf8")) as {
  shapes: Record<string, Member[]>;
  words: Record<string, string[]>;
};
const typesPath = file("wasm/types.ts");
const types = ["types", "audit", "issue"].map((name) => readFileSync(file(`wasm/${name}.ts`), "utf8")).join("\n");

/** Results that only the loader sees. */
const inner = ["IssueList", "DocumentsRead", "DocumentRead", "ProvisionList", "SlipList", "YearsFound", "AuditFound"];

/** How TypeScript writes what a member holds. */
function typeOf([, presence = "", kind = "", of = "", path = ""]: readonly string[]): string {
  const one: Record<string, string> = {
    text: "string",
    said: "T.Text",
    number: "number",
    flag: "boolean",
    date: "string",
    word: `(${(table.words[of] ?? []).map((word) => JSON.stringify(word)).join(" | ")})`,
    id: "string",
    ofPolicy: "string",
    value: "(T.Answer | null)",
    values: "(T.Answer | null)[]",
    answers: "Record<string, T.Answer | null>",
    named: "Record<string, T.Answer>",
    part: `T.${of}`,
    known: `T.${of}`,
    ofPack: path.endsWith("namedInText") ? "boolean" : "any",
    ofPackPart: "any",
    ofDocument: "any",
  };
  const type = one[kind] as string;
  return presence.includes("*") ? `${type}[]` : presence === "|" ? `${type} | null` : type;
}

it("every shape of the table has the members that types.ts gives it, and no others", () => {
  const checks = Object.entries(table.shapes)
    .filter(([shape]) => !inner.includes(shape))
    .map(([shape, told]) => {
      const members = membersOf(told);
      const names = [...new Set(members.map(([name]) => name))];
      const lines = names.map((name) => {
        const same = members.filter(([other]) => other === name);
        const optional = same.every(([, presence = ""]) => presence.startsWith("?")) ? "?" : "";
        return `${name}${optional}: ${[...new Set(same.map(typeOf))].join(" | ")};`;
      });
      // A union is told as one shape: each member of it fits, and together they name every member.
      return `
        type Told${shape} = { ${lines.join(" ")} };
        type Keys${shape} = T.${shape} extends infer One ? (One extends unknown ? keyof One : never) : never;
        const fits${shape} = (one: T.${shape}): Loose<Told${shape}> => one;
        const all${shape}: Same<Keys${shape}, keyof Told${shape}> = true;`;
    });
  expect(checks.length).toBeGreaterThan(15);
  const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
  try {
    const source = `
      import type * as T from ${JSON.stringify(typesPath)};
      type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
      type Loose<Of> = { [Key in keyof Of]: Of[Key] | Readonly<Of[Key]> };
      ${checks.join("\n")}
      export const used = [${Object.keys(table.shapes)
        .filter((shape) => !inner.includes(shape))
        .map((shape) => `fits${shape}, all${shape}`)
        .join(", ")}];`;
    writeFileSync(join(folder, "shapes.ts"), source);
    const options = [
      "--noEmit",
      "--strict",
      "--allowImportingTsExtensions",
      "--target",
      "es2022",
      "--module",
      "nodenext",
    ];
    const run = () =>
      execFileSync(file("node_modules/.bin/tsc"), [...options, "--types", "", join(folder, "shapes.ts")]);
    let faults = "";
    try {
      run();
    } catch (error) {
      faults = String((error as { stdout?: unknown }).stdout ?? error);
    }
    expect(faults).toBe("");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each([
  ["Verdict", "Verdict"],
  ["Standing", "Standing"],
  ["IssueCode", "IssueCode"],
  ["NotComputed", "NotComputed"],
  ["AuditProperty", "AuditProperty"],
])("the words of %s are those of the core", (name, kind) => {
  const union = new RegExp(`export type ${name} =([^;]*);`).exec(types)?.[1] ?? "";
  expect([...union.matchAll(/"([^"]+)"/g)].map((match) => match[1])).toEqual(table.words[kind]);
});
