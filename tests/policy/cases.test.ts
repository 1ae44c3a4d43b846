// The conformance cases, natively and in WebAssembly and in plain JavaScript, by one runner. Cases are data: add to cases.json.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answers, CoreKind, Overlay, Verdict } from "../../wasm/index.ts";
import { loadChecker } from "../../wasm/index.ts";
import { assessNatively } from "./native.ts";

interface Case {
  id: string;
  provision: string;
  facts: Answers;
  overlay?: Pick<Overlay, "parameters" | "readings" | "regionTags">;
  expected: Verdict;
  why: string;
}

const cases = JSON.parse(readFileSync(new URL("cases.json", import.meta.url), "utf8")) as Case[];
const AS_OF = "2026-01-01";

/** Cases give the holes only; the document around them is a test's. */
function documentFor(holes: Case["overlay"]): Overlay | undefined {
  if (holes === undefined) return undefined;
  const document = { number: "test", title: "test", issuer: "test", from: "2020-01-01", to: null };
  return { policy: "hunan-2016-91", id: "test", region: null, document, ...holes };
}

const byOverlay = new Map<string, Case[]>();
for (const entry of cases) {
  const key = JSON.stringify(entry.overlay ?? null);
  byOverlay.set(key, [...(byOverlay.get(key) ?? []), entry]);
}

type Engine = (group: Case[], overlay: Overlay | undefined) => Promise<(Verdict | undefined)[]>;

const engines: Record<string, Engine> = {
  native: async (group, overlay) => {
    const results = assessNatively(
      group.map(({ facts }) => ({ facts })),
      { asOf: AS_OF, overlay },
    );
    return results.map(({ provisions }, i) => provisions.find(({ id }) => id === group[i]?.provision)?.verdict);
  },
  wasm: inJavaScript("wasm"),
  "plain JavaScript": inJavaScript("js"),
};

function inJavaScript(core: CoreKind): Engine {
  return async (group, overlay) => {
    const checker = await loadChecker(overlay === undefined ? { core } : { core, overlay });
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

describe.each(Object.entries(engines))("%s", (_, engine) => {
  it(`answers all ${cases.length} conformance cases as expected`, async () => {
    const wrong: string[] = [];
    for (const [key, group] of byOverlay) {
      const verdicts = await engine(group, documentFor(JSON.parse(key) ?? undefined));
      group.forEach(({ id, provision, expected, why }, i) => {
        if (verdicts[i] !== expected) wrong.push(`${id} ${provision}: ${verdicts[i]}, expected ${expected}. ${why}`);
      });
    }
    expect(wrong).toEqual([]);
    expect(cases.length).toBe(1041);
  });
});
