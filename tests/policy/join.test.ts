// A pack as one file: written by join, read wherever a folder is.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runNatively } from "./native.ts";
import { TEACHER } from "./teacher.ts";

const pack = fileURLToPath(new URL("../../core/policies/hunan-2016-91/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
const one = join(folder, "one.json");
let text = "";

beforeAll(() => {
  const { status, lines, errors } = runNatively(["join", pack], "");
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  text = `${lines.join("\n")}\n`;
  writeFileSync(one, text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The file with this text. */
function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe("eligibility join", () => {
  it("writes the members of all files as one, with the hash first and without schemas", () => {
    const joined = JSON.parse(text);
    expect(Object.keys(joined)[0]).toBe("hash");
    expect(text).not.toContain("$schema");
    const { hash, ...members } = joined;
    const files = readdirSync(pack).filter((name) => name.endsWith(".json"));
    const own = Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(join(pack, name), "utf8"))));
    delete own.$schema;
    expect(members).toEqual(own);
    expect(runNatively(["--version", "--policy", pack], "").lines[0]).toMatch(new RegExp(` ${hash}$`));
  });

  it("gives a file that every command takes for the folder, with the same hash and the same answers", () => {
    const people = [{}, TEACHER].map((facts) => `${JSON.stringify({ facts })}\n`).join("");
    for (const args of [["assess", "--as-of", "2026-01-01"], ["--version"], ["audit", "--json"], ["facts"]]) {
      const [ofFolder, ofFile] = [pack, one].map((policy) => runNatively([...args, "--policy", policy], people));
      expect(ofFile).toEqual(ofFolder);
      expect(ofFile?.status).toBe(0);
    }
    expect(runNatively(["diff", pack, one], "")).toMatchObject({ status: 0, errors: "" });
    expect(runNatively(["join", one], "").lines).toEqual(text.split("\n").slice(0, -1));
  });

  it("keeps what a pack says literally: signs, escapes, and texts without English", () => {
    const other = join(folder, "other");
    cpSync(pack, other, { recursive: true });
    const path = join(other, "policy.json");
    const strange = 'a "b"\\ \u0001\u{1F600} </script>';
    const { title: _, ...rest } = JSON.parse(readFileSync(path, "utf8"));
    rest.topics[0].label = { zh: "只有中文" };
    writeFileSync(path, JSON.stringify({ ...rest, title: strange }));
    const joined = runNatively(["join", other], "").lines.join("\n");
    expect(JSON.parse(joined)).toMatchObject({ title: strange });
    expect(JSON.parse(joined).topics[0].label).toEqual({ zh: "只有中文" });
    const again = file("again.json", joined);
    const versions = [other, again].map((policy) => runNatively(["--version", "--policy", policy], "").lines);
    expect(versions[0]).toEqual(versions[1]);
  });

  it("lists all faults of a folder, with file and place, and writes nothing", () => {
    const faulty = join(folder, "faulty");
    cpSync(pack, faulty, { recursive: true });
    for (const [name, old, wrong] of [
      ["facts.json", '"type": "number"', '"type": "nunber"'],
      ["provisions.json", '"when"', '"wenn"'],
    ] as const) {
      const path = join(faulty, name);
      writeFileSync(path, readFileSync(path, "utf8").replace(old, wrong));
    }
    const { status, lines, errors } = runNatively(["join", faulty], "");
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    expect(errors).toMatch(/^facts\.json:\d+:\d+ \(fact .*\[wrong-value\]$/m);
    expect(errors).toMatch(/^provisions\.json:\d+:\d+ \(provision .*\[unknown-member\]$/m);
  });

  it("refuses what it cannot read", () => {
    expect(runNatively(["join"], "").errors).toContain("'join' needs DIR after it; write eligibility join DIR");
    expect(runNatively(["join", "/nowhere"], "").errors).toContain("no policy pack at '/nowhere'");
    expect(runNatively(["join", pack, "--policy", pack], "").errors).toContain("write join DIR");
  });
});

describe("a pack in one file", () => {
  it("that is cut off is explained with line and column", () => {
    const cut = file("cut.json", text.slice(0, text.length / 2));
    const { status, lines, errors } = runNatively(["assess", "--policy", cut], '{"facts": {}}');
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    const last = readFileSync(cut, "utf8").split("\n");
    expect(errors).toContain(`faults in the policy pack '${cut}':`);
    expect(errors).toContain(`the text ends at line ${last.length}, column `);
  });

  it("with faults has each explained with line and column", () => {
    const old = '"type": "number"';
    const faulty = file("faults.json", text.replace(old, '"type": "nunber"').replace('"when"', '"wenn"'));
    const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split("\n").length;
    const { status, errors } = runNatively(["assess", "--policy", faulty], "");
    expect(status).toBe(2);
    expect(errors).toContain(`${faulty}:${lineOf(old)}:`);
    expect(errors).toContain(`${faulty}:${lineOf('"when"')}:`);
    expect(errors).toMatch(/\/facts\/\d+\/type\): 'nunber' is not .*\[wrong-value\]$/m);
  });

  it("that is no pack is refused", () => {
    const { status, errors } = runNatively(["--version", "--policy", file("people.json", "[]")], "");
    expect(status).toBe(2);
    expect(errors).toContain("people.json:1:1");
    expect(errors).toContain("[wrong-type]");
  });
});
