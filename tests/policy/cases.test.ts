// The conformance cases of every pack, natively and in WebAssembly and in plain JavaScript, by one runner. Cases are data:
// add to cases.json.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answers, CoreKind, ImplementingDocument, LoadOptions, Verdict } from "../../wasm/index.ts";
import { loadChecker } from "../../wasm/index.ts";
import { assessNatively } from "./native.ts";
import { HOUSING, packIn } from "./packs.ts";

interface Case {
  id: string;
  provision: string;
  facts: Answers;
  overlay?: Pick<ImplementingDocument, "parameters" | "readings" | "regionTags">;
  expected: Verdict;
  why: string;
}

/** A pack with its cases; without a folder, the one that is built in. */
interface Suite {
  policy: string;
  folder?: string;
  file: string;
  /** How many there are, so that none is lost unseen. */
  count: number;
}

const suites: Suite[] = [
  { policy: "hunan-2016-91", file: "cases.json", count: 1041 },
  {
    policy: "example-newcomer-housing",
    folder: HOUSING,
    file: "examples/newcomer-housing/cases.json",
    count: 80,
  },
];
const AS_OF = "2026-01-01";

/** Cases give the holes only; the document around them is a test's. */
function documentsFor(policy: string, holes: Case["overlay"]): ImplementingDocument[] {
  if (holes === undefined) return [];
  const document = { number: "test", title: "test", issuer: "test", from: "2020-01-01" };
  return [{ policy, id: "test", level: "province", confirmed: true, document, ...holes }];
}

function groupsByOverlay(cases: readonly Case[]): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const entry of cases) {
    const key = JSON.stringify(entry.overlay ?? null);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

type Engine = (group: Case[], documents: ImplementingDocument[], folder?: string) => Promise<(Verdict | undefined)[]>;

const engines: Record<string, Engine> = {
  native: async (group, documents, pack) => {
    const results = assessNatively(
      group.map(({ facts }) => ({ facts })),
      { asOf: AS_OF, documents, pack },
    );
    return results.map(({ provisions }, i) => provisions.find(({ id }) => id === group[i]?.provision)?.verdict);
  },
  wasm: inJavaScript("wasm"),
  "plain JavaScript": inJavaScript("js"),
};

function inJavaScript(core: CoreKind): Engine {
  return async (group, documents, folder) => {
    const options: LoadOptions = { core, documents };
    if (folder !== undefined) options.policy = packIn(folder);
    const checker = await loadChecker(options);
    try {
      expect(checker.core).toBe(core);
      return group.map(
        ({ facts, provision }) =>
          checker.assess(facts, { asOf: AS_OF, provisions: [provision] }).provisions[0]?.verdict,
      );
    } finally {
      checker.dispose();
    }
  };
}

describe.each(suites)("$policy", ({ policy, folder, file, count }) => {
  const cases = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Case[];
  const groups = groupsByOverlay(cases);

  it(`has ${count} cases, each with an id of its own`, () => {
    expect(cases.length).toBe(count);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(count);
  });

  it.each(Object.entries(engines))("%s answers them all as expected", async (_, engine) => {
    const wrong: string[] = [];
    for (const [key, group] of groups) {
      const verdicts = await engine(group, documentsFor(policy, JSON.parse(key) ?? undefined), folder);
      group.forEach(({ id, provision, expected, why }, i) => {
        if (verdicts[i] !== expected) wrong.push(`${id} ${provision}: ${verdicts[i]}, expected ${expected}. ${why}`);
      });
    }
    expect(wrong).toEqual([]);
  });
});
