// A register of documents as one file: what the command line writes, the package loads.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Checker, EligibilityError, loadChecker } from "../../wasm/index.ts";
import { inventedRegister, writeRegister } from "../support/register.mjs";
import { randomApplicants } from "../wasm/applicants.ts";
import { COMMAND } from "./native.ts";

const DAY = "2026-06-01";
const folder = mkdtempSync(join(tmpdir(), "eligibility-bundle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function eligibility(args: readonly string[], input = "") {
  const { status, stdout: bytes, stderr } = spawnSync(COMMAND, args, { input, maxBuffer: 1 << 28 });
  return { status, bytes, errors: stderr.toString() };
}

function bundleOf(count: number): Buffer {
  const from = join(folder, String(count));
  mkdirSync(from);
  writeRegister(from, inventedRegister(count));
  const { status, bytes } = eligibility(["bundle", from]);
  expect(status).toBe(0);
  return bytes;
}

async function refusal(bundle: Uint8Array): Promise<unknown> {
  return loadChecker({ documents: bundle }).then(
    (checker) => checker.dispose(),
    (fault: unknown) => (fault instanceof EligibilityError ? fault.code : fault),
  );
}

describe("a bundle of 136 documents", () => {
  let bundle: Buffer;
  let checker: Checker;
  beforeAll(async () => {
    bundle = bundleOf(136);
    checker = await loadChecker({ documents: bundle });
  });
  afterAll(() => checker.dispose());

  it("is at most 40 KB, compressed", () => {
    expect(brotliCompressSync(bundle).length).toBeLessThanOrEqual(40 * 1024);
  });

  it("loads as the documents themselves do", async () => {
    const given = await loadChecker({ documents: inventedRegister(136) });
    expect(checker.documents).toEqual(given.documents);
    expect(checker.documentsHash).toBe(given.documentsHash);
    expect(checker.documentsHash).toMatch(/^[0-9a-f]{16}$/);
    for (const facts of randomApplicants(checker.policy, 40, 5, 0.8))
      expect(checker.assess(facts, { asOf: DAY })).toEqual(given.assess(facts, { asOf: DAY }));
    given.dispose();
  });

  it("loads from its address", async () => {
    const file = join(folder, "register.bundle");
    writeFileSync(file, bundle);
    const fetched = await loadChecker({ documents: pathToFileURL(file) });
    expect(fetched.documents.length).toBe(136);
    fetched.dispose();
  });

  it("serves the command line too", () => {
    const file = join(folder, "again.bundle");
    writeFileSync(file, bundle);
    const again = eligibility(["bundle", file]);
    expect(again.bytes.equals(bundle)).toBe(true);
    const line = `${JSON.stringify({ facts: { county: "431202" } })}\n`;
    const [one, other] = [file, join(folder, "136")].map((from) =>
      eligibility(["assess", "--documents", from, "--as-of", DAY], line),
    );
    expect(one?.status).toBe(0);
    expect(one?.bytes.equals(other?.bytes as Buffer)).toBe(true);
  });

  it("is made again where it was made for another version of the policy", async () => {
    const text = bundle.toString("latin1").replace(checker.policy.hash, "0123456789abcdef");
    const other = await loadChecker({ documents: withChecksum(Buffer.from(text, "latin1")) });
    expect(other.documents).toEqual(checker.documents);
    other.dispose();
  });

  it("that was cut off or altered is damaged, as is one of a later form", async () => {
    const cut = bundle.subarray(0, bundle.length - 40);
    const altered = Buffer.from(bundle);
    altered[altered.length - 40] = (altered[altered.length - 40] as number) ^ 1;
    const later = Buffer.from(bundle);
    later["eligibility-documents ".length] = "9".charCodeAt(0);
    const name = bundle.subarray(0, "eligibility-documents".length);
    for (const damaged of [cut, altered, later, name]) expect(await refusal(damaged)).toBe("bundle-damaged");
  });

  it("for another policy is refused", async () => {
    const text = bundle.toString("latin1").replace('"policy":"hunan-2016-91"', '"policy":"hunan-2016-92"');
    expect(await refusal(withChecksum(Buffer.from(text, "latin1")))).toBe("wrong-policy");
  });
});

it("a bundle of nothing fills nothing", async () => {
  const checker = await loadChecker({ documents: bundleOf(0) });
  expect(checker.documents).toEqual([]);
  expect(checker.documentsHash).toBe("");
  checker.dispose();
});

it("a faulty document is named and left out, and the status says so", () => {
  const from = join(folder, "faulty");
  mkdirSync(from);
  const [document] = inventedRegister(1);
  writeFileSync(join(from, "good.json"), JSON.stringify(document));
  writeFileSync(join(from, "bad.json"), JSON.stringify({ ...document, id: "bad", region: "9999" }));
  const { status, bytes, errors } = eligibility(["bundle", from]);
  expect(status).not.toBe(0);
  expect(errors).toContain("bad.json");
  expect(JSON.parse(bytes.toString("latin1").slice(bytes.toString("latin1").indexOf("[\n")))).toHaveLength(1);
});

/** The bundle with the checksum that fits what follows the first line. */
function withChecksum(bundle: Buffer): Buffer {
  const content = bundle.subarray(bundle.indexOf(10) + 1);
  const words = Buffer.concat([content, Buffer.alloc(-content.length & 3)]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 4) hash = Math.imul(hash ^ words.readInt32LE(at), 0x01000193);
  const sum = (hash >>> 0).toString(16).padStart(8, "0");
  return Buffer.concat([Buffer.from(`eligibility-documents 1 ${sum}\n`), content]);
}
