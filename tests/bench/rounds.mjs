// Runs every subject once a round, each in a process of its own: what slows the machine for a while slows all of them.
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { cpus } from "node:os";

/** Everything on one core, where the system can do that. */
const core = String(cpus().length - 1);
const pin = spawnSync("taskset", ["-c", core, "true"]).status === 0 ? ["taskset", "-c", core] : [];

function measure({ command, input, lines }) {
  const [program, ...given] = [...pin, ...command.map(String)];
  const stdin = input === undefined ? "ignore" : openSync(input, "r");
  const begin = performance.now();
  const run = spawnSync(program, given, {
    stdio: [stdin, lines ? "ignore" : "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const us = (performance.now() - begin) * 1000;
  if (input !== undefined) closeSync(stdin);
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(run.stderr.trim() || `exit status ${run.status ?? run.signal}`);
  if (lines) return { us: us / lines };
  const result = JSON.parse(run.stdout);
  if (!(result.us > 0)) throw new Error("no such measurement");
  return result;
}

/**
 * By id: the times in microseconds, round by round, and what else the engine said. A subject that fails is left out and
 * has `failed` instead.
 */
export function runRounds(subjects, rounds) {
  const results = new Map(subjects.map(({ id }) => [id, { times: [] }]));
  for (let round = 0; round < rounds; round++) {
    // To and fro, so that none always runs right after the same other
    for (const subject of round % 2 ? subjects.toReversed() : subjects) {
      const result = results.get(subject.id);
      if (result.failed) continue;
      try {
        const { us, ...said } = measure(subject);
        if (result.verdicts !== undefined && said.verdicts !== result.verdicts)
          throw new Error("other verdicts than in the round before");
        Object.assign(result, said);
        result.times.push(us);
      } catch (fault) {
        result.failed = fault.message;
      }
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
  return results;
}
