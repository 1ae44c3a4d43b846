import { expect, it } from "vitest";
import { loadChecker } from "../../../wasm/index.ts";
import { Judge } from "../../../web/checking/judge.ts";
import { blank, type Journey } from "../../../web/journey/state.ts";

const answers = { unitKind: "publicInstitution", unitLevel: "township", postKind: "professional" };
const journey: Journey = { ...blank, audience: "serving", needs: ["review"], answers };

it("takes what follows into everything that is said, for each audience anew", async () => {
  const checker = await loadChecker();
  const judge = new Judge(checker);
  const said = (of: Journey) => judge.advice(of).explain("grassroots-talent").verdict;
  expect(said(journey)).toBe("satisfied");
  expect(said({ ...journey, audience: "joining" })).toBe("unknown");
  expect(said(journey)).toBe("satisfied");
  const { everything, contradicted } = judge.advice(journey);
  expect(everything().provisions.find(({ id }) => id === "grassroots-talent")?.verdict).toBe("satisfied");
  expect(contradicted()).toBe(false);
  checker.dispose();
});

it("keeps what was answered apart from what follows, and lets answers overrule it", async () => {
  const checker = await loadChecker();
  const judge = new Judge(checker);
  const found = judge.findings(journey);
  const follows = { relation: "employed", grassrootsExperience: "professional" };
  const assumed = { hardRemoteArea: "unsure", seriesGrouped: "unsure", majorContribution: "unsure" };
  expect(found?.answers).toMatchObject({ ...answers, ...follows, ...assumed });
  expect(found?.assumed).toEqual(expect.arrayContaining(Object.keys(assumed)));
  expect(found?.added).toEqual(["relation", "grassrootsExperience"]);
  const other: Journey = { ...journey, answers: { ...answers, relation: "retired" } };
  expect(judge.findings(other)?.added).not.toContain("relation");
  expect(judge.advice(other).contradicted()).toBe(true);
  checker.dispose();
});
