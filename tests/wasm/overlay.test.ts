import { expect, test } from "vitest";
import { loadChecker, type Overlay } from "../../wasm/index.ts";
import { TEACHER } from "../policy/teacher.ts";

const FACTS = { ...TEACHER, county: "431381", isGraduate: true };

function overlay(policy: string): Overlay {
  const document = { number: "0", title: "t", issuer: "i", from: "2016-01-01" };
  const tags = { "431381": { povertyArea: true } };
  return { policy, id: "x", region: "431381", document, regionTags: tags };
}

test("a checker under a local document is another one, and the first stays what it was", async () => {
  const checker = await loadChecker();
  const before = checker.assess(FACTS);
  const local = checker.under(overlay(checker.policy.id));
  expect(local.assess(FACTS).overlay).toMatchObject({ id: "x", inForce: true });
  expect(local.assess(FACTS).provisions).not.toEqual(before.provisions);
  expect(checker.assess(FACTS)).toEqual(before);
  expect(local.under(undefined).assess(FACTS)).toEqual(before);
  expect(() => checker.under(overlay("other"))).toThrow("other");
  checker.dispose();
  expect(() => local.assess(FACTS)).toThrow("disposed");
  expect(() => checker.under(undefined)).toThrow("disposed");
});

test("a document that names no end is in force for good, and says so on the command line too", async () => {
  const checker = await loadChecker({ overlay: overlay("hunan-2016-91") });
  expect(checker.assess(FACTS, { asOf: "2016-01-01" }).overlay?.inForce).toBe(true);
  expect(checker.assess(FACTS, { asOf: "9999-12-31" }).overlay?.inForce).toBe(true);
  expect(checker.assess(FACTS, { asOf: "2015-12-31" }).overlay?.inForce).toBe(false);
  checker.dispose();
});
