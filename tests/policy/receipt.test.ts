// `eligibility verify`: what it says of receipts that are whole, altered, or made under documents.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runNatively } from "./native.ts";
import { SIX_THREE, TEACHER } from "./teacher.ts";

const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

describe("verify", () => {
  const asOf = "2026-06-01";
  const person = { ...TEACHER, continuousTownshipYears: 30, county: "430426", isGraduate: true };
  const invented = {
    policy: "hunan-2016-91",
    id: "invented",
    level: "county",
    region: "430426",
    confirmed: true,
    document: { number: "1号", title: "A title", issuer: "An office", from: "2016-01-01" },
    parameters: { localFastTrackYears: 10, localRootedYears: 15 },
    regionTags: { 430426: { povertyArea: false } },
  };
  const named = { id: "invented", number: "1号", title: "A title", issuer: "An office" };

  /** A receipt with the verdicts that hold under this document. */
  function receipt(document?: typeof invented) {
    const local = document ? ["--document", file("made-under.json", document)] : [];
    const { lines } = runNatively(["assess", "--as-of", asOf, ...local], JSON.stringify({ facts: person }));
    const { policy, provisions } = JSON.parse(lines[0] ?? "{}");
    const verdicts = Object.fromEntries(
      provisions.map((one: { id: string; verdict: string }) => [one.id, one.verdict]),
    );
    const head = {
      format: "eligibility-receipt",
      version: 1,
      engine: "0",
      policy,
      asOf,
      audience: "serving",
      needs: [],
    };
    return { ...head, facts: person, ...(document ? { documents: [document] } : {}), verdicts };
  }
  function verify(content: unknown, ...options: string[]) {
    return runNatively(["verify", file("receipt.json", content), ...options], "");
  }

  it("calls a receipt without documents the same", () => {
    const { status, lines } = verify(receipt());
    expect({ status, count: lines.length }).toEqual({ status: 0, count: 1 });
    expect(lines[0]).toMatch(/^same: 73 verdicts as of 2026-06-01, policy hunan-2016-91 [0-9a-f]{16}$/);
  });

  it("names a document that only the receipt vouches for, and how to confirm it", () => {
    const made = receipt(invented);
    const { status, lines } = verify(made);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(
      /^same, but not confirmed: 73 verdicts .* that only the receipt vouches for; .* --documents DIR$/,
    );
    expect(lines.slice(1)).toEqual(["  document of the receipt: 1号, A title, An office (invented)"]);
    expect(JSON.parse(verify(made, "--json").lines.join(""))).toMatchObject({
      same: false,
      samePolicy: true,
      changes: [],
      documents: [{ ...named, confirmed: false }],
    });
  });

  it("confirms it where the same document is given, in whatever order it is written", () => {
    const { regionTags, parameters, ...rest } = invented;
    const same = { regionTags, parameters: { localRootedYears: 15, localFastTrackYears: 10 }, ...rest };
    expect(parameters).toEqual(same.parameters);
    const made = receipt(invented);
    const known = file("known.json", same);
    const { status, lines, errors } = verify(made, "--document", known);
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    expect(lines[0]).toMatch(/^same: 73 verdicts/);
    expect(lines[1]).toBe("  document of the receipt, confirmed: 1号, A title, An office (invented)");
    expect(JSON.parse(verify(made, "--document", known, "--json").lines.join(""))).toMatchObject({
      same: true,
      documents: [{ ...named, confirmed: true }],
    });
    const altered = { ...made, verdicts: { ...made.verdicts, [SIX_THREE]: "unknown" } };
    expect(verify(altered, "--document", known)).toMatchObject({ status: 1 });
    expect(verify(altered).lines[0]).toMatch(/^different, and not confirmed: 1 of 73 verdicts .* vouches for/);
  });

  it("works out the verdicts under the documents that are given, whatever those of the receipt say", () => {
    const other = file("other.json", { ...invented, regionTags: {} });
    const { status, lines } = verify(receipt(invented), "--document", other);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^different, and not confirmed: .* that are not among those given$/);
    expect(lines.slice(1)).toEqual([
      "  document of the receipt: 1号, A title, An office (invented)",
      expect.stringMatching(/not applicable → needs a decision/),
    ]);
    const { status: without, lines: told } = verify(receipt(), "--document", file("known.json", invented));
    expect(without).toBe(1);
    expect(told[0]).toMatch(/^different: /);
  });

  it("lets no text of a receipt look like a line of its own", () => {
    const document = { ...invented.document, title: "x\nsame: 73 verdicts\u001b[2K" };
    const { lines } = verify(receipt({ ...invented, document }));
    expect(lines.length).toBe(2);
    expect(lines[1]).toContain("x same: 73 verdicts [2K");
  });
});
