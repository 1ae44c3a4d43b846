// policy.bin holds what the core decides with, policy.json what is shown: they must be of one version.
import { afterEach, expect, it, vi } from "vitest";
import { EligibilityError, loadChecker } from "../../wasm/index.ts";
import * as files from "../../wasm/load.ts";

vi.mock("../../wasm/load.ts", { spy: true });
afterEach(() => vi.resetAllMocks());

/** Loads the bundled policy after a change to the bytes of policy.bin. */
async function loadWith(change: (bytes: Uint8Array) => Uint8Array): Promise<unknown> {
  const { fetchBytes } = await vi.importActual<typeof files>("../../wasm/load.ts");
  vi.mocked(files.fetchBytes).mockImplementation(async (url) => {
    const bytes = await fetchBytes(url);
    return url.pathname.endsWith(".bin") ? change(bytes) : bytes;
  });
  return loadChecker().then(
    (checker) => checker.dispose(),
    (error: unknown) => error,
  );
}

/** The bytes with another hash of the policy, and the checksum that fits (core/base/hash.h). */
function ofAnotherVersion(bytes: Uint8Array): Uint8Array {
  const content = bytes.slice(0, -8);
  const hash = content.subarray(0, 64).findIndex((_, i) => /^[0-9a-f]{16}/.test(text(content.subarray(i))));
  content[hash] = (content[hash] as number) ^ 1;
  return withChecksum(content);
}

/** Positions past the end of their lists, all over the bytes. */
function forged(bytes: Uint8Array): Uint8Array {
  return withChecksum(bytes.slice(0, -8).map((byte, i) => (i > 500 && i % 97 === 0 ? 0x7f : byte)));
}

function withChecksum(content: Uint8Array): Uint8Array {
  let checksum = 0xcbf29ce484222325n;
  for (const byte of content) checksum = BigInt.asUintN(64, (checksum ^ BigInt(byte)) * 0x100000001b3n);
  const result = new Uint8Array(content.length + 8);
  result.set(content);
  new DataView(result.buffer).setBigUint64(content.length, checksum, true);
  return result;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 16));
}

it("loads what was bundled", async () => {
  expect(await loadWith((bytes) => bytes)).toBeUndefined();
});

it.each([
  ["of another version", ofAnotherVersion],
  ["that was cut off", (bytes: Uint8Array) => bytes.slice(0, -1)],
  ["that was altered", (bytes: Uint8Array) => bytes.map((byte, i) => (i === 1000 ? byte ^ 4 : byte))],
  ["that is empty", () => new Uint8Array(0)],
  ["that was forged, with a checksum that fits", forged],
  ["that claims lists without end", () => withChecksum(new Uint8Array(500_000).fill(1, 1).fill(2, 0, 1))],
])("refuses a policy.bin %s", async (_, change) => {
  const error = await loadWith(change);
  expect(error).toBeInstanceOf(EligibilityError);
  expect((error as EligibilityError).code).toBe("invalid-policy");
  expect((error as EligibilityError).message).toContain("policy.bin");
});
