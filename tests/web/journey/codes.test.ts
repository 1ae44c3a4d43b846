import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadChecker } from "../../../wasm/index.ts";
import type { Answers } from "../../../wasm/types.ts";
import { shortLinkOf } from "../../../web/journey/link.ts";
import { blank } from "../../../web/journey/state.ts";
import { codeOf } from "../../../web/screens/takeaway/code.ts";
import { findings } from "../pack.ts";

interface Person {
  id: string;
  audience: string;
  needs: string[];
  facts: Answers;
}

const people = JSON.parse(
  readFileSync(new URL("../../policy/people.json", import.meta.url), "utf8"),
) as readonly Person[];
const checker = await loadChecker();

/** Modules of a code of version 10. */
const versionTen = 57;

it.each(people.map((person) => [person.id, person] as const))("the code of %s is read from paper", (_, person) => {
  const { audience, needs, facts: answers } = person;
  const found = findings(checker.assess(answers, { provisions: [] }), answers);
  // That of a register is as long.
  const link = shortLinkOf(
    checker.policy,
    { ...blank, audience, needs, answers, findings: found },
    checker.policy.hash,
  );
  const code = codeOf(`https://rst.hunan.gov.cn/zwfw/eligibility/index.html${link}`);
  expect(code?.size).toBeLessThanOrEqual(versionTen);
});
