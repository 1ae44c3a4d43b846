import { expect, test } from "vitest";
import { loadChecker } from "../../wasm/index.ts";

test("a local document can be put in and taken out again", async () => {
  const checker = await loadChecker();
  const facts = { county: "431381" };
  const before = checker.assess(facts);
  const document = { number: "0", title: "t", issuer: "i", from: "2016-01-01", to: null };
  const overlay = { policy: checker.policy.id, id: "x", region: "431381", document };
  checker.useOverlay({ ...overlay, regionTags: { "431381": { povertyArea: true } } });
  expect(checker.assess(facts).overlay?.id).toBe("x");
  expect(() => checker.useOverlay({ ...overlay, policy: "other" })).toThrow("other");
  expect(checker.assess(facts)).toEqual(before);
  checker.useOverlay(undefined);
  expect(checker.assess(facts)).toEqual(before);
  checker.dispose();
});
