// The tables: medians with the least and the most, beside the budget where there is one.
import { facts, rules } from "./neutral/workload.mjs";
import { STRAIGHT, YARDSTICK } from "./subjects.mjs";

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Three digits, and none cut off. */
const digits = (number) => (number < 100 ? number.toPrecision(3) : Math.round(number).toLocaleString("en"));
const units = {
  perSecond: (us) => `${digits(1e6 / us)}/s`,
  us: (us) => `${digits(us)} µs`,
  ms: (us) => `${digits(us / 1000)} ms`,
};
const times = (ratio) => `${digits(ratio)} ×`;

/** How many times as fast the second is. Round by round, so that what slows both does not count. */
const speedup = (slow, fast) => median(slow.times.map((us, round) => us / fast.times[round]));

/** What an engine makes of unknown answers, by comparison with three-valued logic. */
export function agreement(verdicts, reference) {
  const counts = { unknown: 0, known: 0, wrong: 0, guessed: 0, failed: 0 };
  for (let at = 0; at < reference.length; at++) {
    const isKnown = reference[at] !== "2";
    counts[isKnown ? "known" : "unknown"]++;
    if (verdicts[at] === reference[at]) continue;
    if (isKnown) counts[verdicts[at] === "2" ? "failed" : "wrong"]++;
    else counts.guessed++;
  }
  const share = (part, whole) => `${Math.round((100 * part) / whole)} %`;
  if (verdicts.length !== reference.length || counts.wrong) return "WRONG";
  if (counts.guessed) return `guesses ${share(counts.guessed, counts.unknown)}`;
  return counts.failed ? `fails ${share(counts.failed, counts.known)}` : "exact";
}

/** Gives the cells of a subject's budget. */
function judge(subjects, results) {
  const yardstick = results.get(YARDSTICK.subject);
  // How many times as long this machine takes as the one for which budgets of time were set
  const factor = yardstick?.times.length ? (median(yardstick.times) * YARDSTICK.perSecond) / 1e6 : undefined;
  if (factor) console.log(`\nBudgets of time are scaled by ${factor.toFixed(2)}, from straight C++ on this machine.`);
  const cells = (budget, met) => [budget, met ? "met" : "MISSED"];
  return ({ most, least, timesRivals, timesStraight, unit, answers }, result) => {
    const straight = results.get(STRAIGHT);
    if (timesStraight !== undefined && straight?.times.length) {
      const faster = speedup(straight, result);
      return cells(`≥ ${timesStraight} × straight C++ (${times(faster)})`, faster >= timesStraight);
    }
    if (timesRivals !== undefined) {
      const rivals = subjects
        .filter((other) => other.rival && other.answers === answers)
        .map(({ id }) => results.get(id));
      const least = Math.min(...rivals.filter(({ failed }) => !failed).map((rival) => speedup(rival, result)));
      if (least === Number.POSITIVE_INFINITY) return ["", ""];
      return cells(`≥ ${timesRivals} × every engine without eval (${times(least)})`, least >= timesRivals);
    }
    const limit = most ?? (least && 1e6 / least);
    if (limit === undefined || factor === undefined) return ["", ""];
    return cells(`${most ? "≤" : "≥"} ${units[unit](limit * factor)}`, median(result.times) <= limit * factor);
  };
}

function print(title, head, rows) {
  const lines = [head, ...rows];
  const used = head.map((_, column) => rows.some((row) => row[column]));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((cell, at) => (at < 2 || at > 6 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])));
    console.log(`  ${cells.filter((_, at) => used[at]).join("  ")}`.trimEnd());
  }
}

/** What the other checkout takes, how many times as fast this one is, and whether it says the same. */
function compared(result, other, format) {
  if (!other?.times.length) return "";
  const differs = other.verdicts !== result.verdicts ? ", other verdicts" : "";
  return `${format(median(other.times))}, now ${times(speedup(other, result))}${differs}`;
}

const titles = {
  neutral: `Neutral workload, ${rules.length} rules and ${facts.length} facts: people a second`,
  hunan: "The policy of Hunan: time a person (all provisions), a load or an audit",
  roster: "The policy of Hunan, many people at once, one core: people a second (85 % work in townships and counties)",
  "command line": "Command line, the policy of Hunan: people a second, from file to /dev/null",
};

const head = ["", "", "median", "min – max", "hand-written JS", "memory", "unknowns", "budget", "", "other checkout"];

/** Whether all was measured and every verdict is right. `otherId` as in compared(); `reference` as in preparePeople(). */
export function report(subjects, results, { reference, otherId }) {
  const judged = judge(subjects, results);
  const faults = [];

  /** The verdicts of the neutral people are known; those of Hunan's must be the same whoever gives them. */
  function agreed({ id, workload, answers }, { verdicts, few = false }) {
    if (verdicts === undefined) return "";
    const peers = subjects.filter((peer) => peer.workload === workload && peer.answers === answers);
    const [firstSaid] = peers.map((peer) => results.get(peer.id).verdicts).filter(Boolean);
    const right = reference[workload]?.[answers] ?? firstSaid;
    const found = agreement(verdicts, few ? right.slice(0, verdicts.length) : right);
    if (found === "WRONG") faults.push(`wrong verdicts: ${id}`);
    return workload === "neutral" || found === "WRONG" ? found : "";
  }

  function rowOf(subject) {
    const { id, name, workload, answers, unit } = subject;
    const result = results.get(id);
    const format = units[unit];
    const least = (a, b) => (unit === "perSecond" ? b - a : a - b);
    const sorted = result.times.toSorted(least);
    const byHand = workload === "neutral" && results.get(`neutral hand-written JavaScript ${answers}`);
    return [
      name,
      answers ?? "",
      format(median(sorted)),
      `${format(sorted[0])} – ${format(sorted.at(-1))}`,
      byHand?.times?.length ? times(speedup(byHand, result)) : "",
      result.memory ? `${result.memory / 1024} KB` : "",
      agreed(subject, result),
      ...judged(subject, result),
      compared(result, results.get(otherId(id)), format),
    ];
  }

  for (const [workload, title] of Object.entries(titles)) {
    const rows = subjects.filter((one) => one.workload === workload && !results.get(one.id).failed).map(rowOf);
    if (rows.length) print(title, head, rows);
  }
  const leftOut = (id) => `left out: ${id}: ${results.get(id).failed.split("\n")[0]}`;
  for (const { id } of subjects) {
    if (results.get(id).failed) faults.push(leftOut(id));
    else if (results.get(otherId(id))?.failed) console.log(leftOut(otherId(id)));
  }
  for (const fault of faults) console.log(fault);
  return faults.length === 0;
}
