// `eligibility verify`: a receipt of the page, made in WebAssembly, is worked out again natively.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Checker } from "../../wasm/index.ts";
import { loadChecker } from "../../wasm/index.ts";
import { Judge } from "../../web/checking/judge.ts";
import { blank, type Journey } from "../../web/journey/state.ts";
import { type Receipt, receiptOf } from "../../web/screens/takeaway/receipt.ts";
import { runNatively } from "./native.ts";

const thirtyYears = "appoint-beyond-quota-after-30-township-years";
const teacher: Journey["answers"] = {
  relation: "employed",
  unitKind: "publicInstitution",
  unitLevel: "township",
  postKind: "professional",
  titleLevel: "intermediate",
  continuousTownshipYears: 30,
  continuityRecognised: "unsure",
};
/** Nobody could confirm whether this county counts as poor, so that a correction decides. */
const corrected: Partial<Journey> = {
  answers: { ...teacher, county: "430426", isGraduate: true },
  corrections: { povertyArea: false },
};

let checker: Checker;
let folder: string;
beforeAll(async () => {
  checker = await loadChecker();
  folder = mkdtempSync(join(tmpdir(), "eligibility-"));
});
afterAll(() => {
  checker.dispose();
  rmSync(folder, { recursive: true });
});

function receipt(change: Partial<Journey> = {}): Receipt {
  const journey: Journey = { ...blank, audience: "serving", needs: [], answers: teacher, ...change };
  return receiptOf(checker.policy, { ...journey, findings: new Judge(checker).findings(journey) }, undefined);
}

function verify(content: unknown, ...options: string[]) {
  const file = join(folder, "receipt.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return runNatively(["verify", file, ...options], "");
}

describe("a receipt", () => {
  it("gives the same verdicts again", () => {
    const made = receipt();
    const count = Object.keys(made.verdicts).length;
    const { status, lines, errors } = verify(made);
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    expect(lines).toEqual([`same: ${count} verdicts as of ${made.asOf}, policy ${made.policy.id} ${made.policy.hash}`]);
  });

  it("brings the corrections of a county with it, and they count, but only the receipt vouches for them", () => {
    const made = receipt(corrected);
    const count = Object.keys(made.verdicts).length;
    expect(made.corrections?.regionTags).toEqual({ 430426: { povertyArea: false } });
    const unconfirmed = verify(made);
    expect(unconfirmed.status).toBe(1);
    expect(unconfirmed.lines).toEqual([
      `same, but not confirmed: ${count} verdicts as of ${made.asOf}, policy ${made.policy.id} ${made.policy.hash}, rest on what the applicant says of lists of places himself`,
      "  the applicant's own corrections of lists of places are counted in",
    ]);
    const { corrections: _, ...without } = made;
    const { status, lines } = verify(without);
    expect(status).toBe(1);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(
        /^ {2}'.*' \(\d+\.\d+\): not applicable → needs a decision \[graduate-tuition-and-loan-benefit\]$/,
      ),
    ]);
  });

  it("whose verdict was altered is found out, with the verdict it should have", () => {
    const made = receipt();
    expect(made.verdicts[thirtyYears]).toBe("needsDecision");
    const altered = { ...made, verdicts: { ...made.verdicts, [thirtyYears]: "satisfied" } };
    const { status, lines } = verify(altered);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^different: 1 of \d+ verdicts as of /);
    expect(lines.slice(1)).toEqual([
      `  'Appointment beyond quota after 30 township years' (6.3): satisfied → needs a decision [${thirtyYears}]`,
    ]);
  });

  it("of another version is compared all the same, and said to be of another", () => {
    const made = receipt();
    const other = { ...made, policy: { ...made.policy, hash: "0123456789abcdef" } };
    const { status, lines } = verify(other);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^same under another version: /);
    expect(lines[1]).toBe(
      `  other version: the receipt was made under ${made.policy.id} 0123456789abcdef, this is ${made.policy.hash}`,
    );
  });

  it("of another version may know facts and provisions that this one does not", () => {
    const made = receipt();
    const other = {
      ...made,
      policy: { ...made.policy, hash: "0123456789abcdef" },
      facts: { ...made.facts, shoeSize: 42 },
      verdicts: { ...made.verdicts, "free-lunch": "satisfied" },
    };
    const { status, lines, errors } = verify(other);
    expect(status).toBe(1);
    expect(errors).toMatch(
      /receipt\.json:\d+:\d+ \(\/facts\/shoeSize\): this version of the policy does not ask 'shoeSize'; .* its own version with --policy\) \[unknown-fact\]/,
    );
    expect(lines.slice(2)).toEqual(["  free-lunch: satisfied → no such provision"]);
    // Under the version that it names, it is broken.
    expect(verify({ ...made, facts: other.facts }).status).toBe(2);
  });

  it("is reported as an object on request", () => {
    const made = receipt();
    const { status, lines } = verify({ ...made, verdicts: { [thirtyYears]: "satisfied" } }, "--json");
    expect(status).toBe(1);
    expect(JSON.parse(lines.join(""))).toEqual({
      policy: made.policy,
      receipt: { hash: made.policy.hash, asOf: made.asOf },
      same: false,
      samePolicy: true,
      documents: [],
      compared: 1,
      changes: [{ provision: thirtyYears, before: "satisfied", after: "needsDecision" }],
      unread: [],
    });
  });

  it("names the register of documents that the page had", () => {
    const { lines } = verify({ ...receipt(), register: "0123456789abcdef" }, "--json");
    expect(JSON.parse(lines.join("")).receipt.register).toBe("0123456789abcdef");
  });
});

describe("what is no receipt", () => {
  const broken: [string, (made: Receipt) => unknown, place: string, code: string][] = [
    ["no JSON", () => "{", ".json: the text ends at line 1, column 2", "invalid-json"],
    ["another format", (made) => ({ ...made, format: "invoice" }), "(/format)", "wrong-value"],
    ["a later form", (made) => ({ ...made, version: 2 }), "(/version)", "out-of-range"],
    ["no facts", ({ facts: _, ...rest }) => rest, "(/facts)", "missing-member"],
    ["no verdicts", (made) => ({ ...made, verdicts: {} }), "(/verdicts)", "wrong-value"],
    [
      "no such verdict",
      (made) => ({ ...made, verdicts: { [thirtyYears]: "granted" } }),
      `/${thirtyYears})`,
      "wrong-value",
    ],
    ["no such date", (made) => ({ ...made, asOf: "2026-02-30" }), "(/asOf)", "invalid-date"],
    ["an impossible answer", (made) => ({ ...made, facts: { postGrade: 99 } }), "(/facts/postGrade)", "out-of-range"],
    [
      "another policy",
      (made) => ({ ...made, policy: { ...made.policy, id: "elsewhere" } }),
      "(/policy/id)",
      "wrong-policy",
    ],
    [
      "a faulty document",
      (made) => ({ ...made, documents: [{ policy: made.policy.id }] }),
      "(/documents/0/document)",
      "missing-key",
    ],
  ];
  it.each(broken)("%s is refused with status 2", (_, change, place, code) => {
    const { status, lines, errors } = verify(change(receipt()));
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(errors).toContain(place);
    expect(errors).toContain(`[${code}]`);
  });

  it("is refused as an object on request, with every fault", () => {
    const { status, lines } = verify({ ...receipt(), version: 2, asOf: "today" }, "--json");
    expect(status).toBe(2);
    const { error } = JSON.parse(lines.join(""));
    expect(error.code).toBe("invalid-receipt");
    expect(error.issues.map(({ pointer }: { pointer: string }) => pointer)).toEqual(["/version", "/asOf"]);
  });

  it("is a file that is not there, or no file at all", () => {
    expect(runNatively(["verify", join(folder, "nothing.json")], "")).toMatchObject({ status: 2, lines: [] });
    expect(runNatively(["verify"], "")).toMatchObject({ status: 2, lines: [] });
  });
});
