// The command line as programs meet it that send it lines and read its answers.
import { type StdioOptions, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { COMMAND, runNatively } from "./native.ts";
import { TEACHER } from "./teacher.ts";

const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
afterAll(() => rmSync(folder, { recursive: true }));
const pack = fileURLToPath(new URL("../../core/policies/hunan-2016-91/", import.meta.url));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const nobody = '{"facts": {}}';
const tooLong = { id: null, error: { code: "invalid-answers", issues: [{ code: "line-too-long", pointer: "" }] } };

/** The answers to a stream with lines of at most `longest`. */
function answers(longest: string, input: string) {
  const { status, lines } = runNatively(["assess", "--max-line", longest], input);
  return { status, answers: lines.map((line) => JSON.parse(line)) };
}

describe("lines", () => {
  it("that are too long are answered in their place, and the others too", () => {
    const lines = ["x".repeat(200_000), '{"id": 2, "facts": {}}', " ".repeat(1025), "", '{"id": 5, "facts": {}}'];
    const { status, answers: given } = answers("1K", lines.join("\n"));
    expect(status).toBe(1);
    expect(given.length).toBe(4);
    expect(given[0]).toMatchObject(tooLong);
    expect(given[0].error.issues[0]).toMatchObject({ detail: { en: "line 1 is longer than 1024 bytes" } });
    expect(given[0].error.issues[0].hint.zh).toContain("--max-line");
    expect(given[1]).toMatchObject({ id: 2, provisions: expect.any(Array) });
    expect(given[2]).toMatchObject(tooLong);
    expect(given[3]).toMatchObject({ id: 5, provisions: expect.any(Array) });
  });

  it("may be exactly as long as is allowed", () => {
    const line = (size: number) => nobody.padEnd(size);
    const { status, answers: given } = answers("1024", `${line(1024)}\n${line(1025)}\n${line(1024)}`);
    expect(status).toBe(1);
    expect(given.map(({ error }) => error === undefined)).toEqual([true, false, true]);
  });

  it("of more than 16 MB are too long unless they are allowed", () => {
    const line = nobody.padEnd((16 << 20) + 1);
    const { status, lines } = runNatively(["assess"], line);
    expect(status).toBe(1);
    expect(JSON.parse(lines[0] ?? "{}")).toMatchObject(tooLong);
    expect(answers("17m", line).status).toBe(0);
  });

  it("with a NUL byte are bad JSON, and the next one is answered", () => {
    const { status, answers: given } = answers("1K", `{"id": 1, \0"facts": {}}\n\0\n${nobody}`);
    expect(status).toBe(1);
    expect(given.map(({ error }) => error?.issues[0].code)).toEqual(["invalid-json", "invalid-json", undefined]);
  });

  it("without an end take no memory", async () => {
    const program = spawn(COMMAND, ["assess"], { stdio: ["pipe", "pipe", "inherit"] });
    const output: Buffer[] = [];
    program.stdout.on("data", (bytes) => output.push(bytes));
    const block = Buffer.alloc(1 << 20);
    for (let i = 0; i < 200; i++) if (!program.stdin.write(block)) await once(program.stdin, "drain");
    const peak = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${program.pid}/status`, "utf8"))?.[1]);
    program.stdin.end(`\n${nobody}`);
    const [status] = await once(program, "close");
    expect(peak).toBeLessThan(150_000);
    expect(status).toBe(1);
    const [first, second] = Buffer.concat(output).toString().split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject(tooLong);
    expect(JSON.parse(second ?? "").provisions.length).toBe(73);
  });

  it("are answered one by one to whoever waits for each answer", async () => {
    const program = spawn(COMMAND, ["assess"], { stdio: ["pipe", "pipe", "inherit"] });
    for (const id of [1, 2]) {
      program.stdin.write(`{"id": ${id}, "facts": {}}\n`);
      let answer = "";
      while (!answer.endsWith("\n")) answer += (await once(program.stdout, "data"))[0];
      expect(JSON.parse(answer).id).toBe(id);
    }
    program.stdin.end();
    expect((await once(program, "close"))[0]).toBe(0);
  });

  it("of a roster that are too long end diff with status 2, after the others were compared", () => {
    const people = file("long.jsonl", `${"x".repeat(2000)}\n${JSON.stringify({ facts: TEACHER })}\n`);
    const { status, lines, errors } = runNatively(
      ["diff", pack, pack, "--roster", people, "--max-line", "1K", "--json"],
      "",
    );
    expect(status).toBe(2);
    expect(errors).toContain(`${people}:1: line 1 is longer than 1024 bytes (split it`);
    expect(JSON.parse(lines[0] ?? "{}").roster).toEqual({ people: 1, changed: [] });
  });
});

describe("streams", () => {
  function run(args: string[], stdio: StdioOptions) {
    const { status, stderr } = spawnSync(COMMAND, args, { stdio, encoding: "utf8", timeout: 60_000 });
    return { status, errors: stderr };
  }
  function shell(script: string) {
    const { status, stderr } = spawnSync("bash", ["-c", script, COMMAND], { encoding: "utf8", timeout: 60_000 });
    return { status, errors: stderr };
  }
  const endless = `yes '${nobody}'`;

  it.each([["assess"], ["audit"], ["--help"]])("that are full end %s with status 2 and a message", (command) => {
    const full = openSync("/dev/full", "w");
    const input = openSync(file("one.jsonl", nobody), "r");
    expect(run([command], [input, full, "pipe"])).toEqual({
      status: 2,
      errors: "eligibility: cannot write the results: No space left on device\n",
    });
  });

  it("that are full are noticed at once, not at the end of the input", () => {
    const { status, errors } = shell(`${endless} | "$0" assess > /dev/full; exit \${PIPESTATUS[1]}`);
    expect({ status, errors }).toEqual({
      status: 2,
      errors: "eligibility: cannot write the results: No space left on device\n",
    });
  });

  it.each([">&-", "1</dev/null"])("that cannot be written (%s) are named", (redirection) => {
    const { status, errors } = shell(`echo '${nobody}' | "$0" assess ${redirection}`);
    expect({ status, errors }).toEqual({
      status: 2,
      errors: "eligibility: cannot write the results: Bad file descriptor\n",
    });
  });

  it.each([
    ["< /tmp", "Is a directory"],
    ["<&-", "Bad file descriptor"],
    ["0> /dev/null", "Bad file descriptor"],
  ])("that cannot be read (%s) are named", (redirection, reason) => {
    const { status, errors } = shell(`"$0" years ${redirection}`);
    expect({ status, errors }).toEqual({
      status: 2,
      errors: `eligibility: cannot read standard input: ${reason}\n`,
    });
  });

  it("whose reader goes away end the program quietly", () => {
    expect(shell(`${endless} | "$0" assess | head -n 1 > /dev/null; exit \${PIPESTATUS[1]}`)).toEqual({
      status: 141,
      errors: "",
    });
    expect(
      shell(`trap '' PIPE; ${endless} 2> /dev/null | "$0" assess | head -n 1 > /dev/null; exit \${PIPESTATUS[1]}`),
    ).toEqual({ status: 2, errors: "" });
  });

  it("that are folders where a file should be are named", () => {
    expect(runNatively(["assess", "--document", folder], nobody)).toEqual({
      status: 2,
      lines: [],
      errors: `eligibility: '${folder}' is a folder, not a file; check the path, and that it may be read\n`,
    });
    expect(runNatively(["diff", pack, pack, "--roster", folder], "")).toMatchObject({
      status: 2,
      lines: [],
      errors: `eligibility: cannot read '${folder}': Is a directory\n`,
    });
    expect(runNatively(["assess", "--document", "/dev/zero"], nobody).errors).toContain("is larger than 64 MB");
  });
});
