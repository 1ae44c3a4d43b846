// Measures what the budgets name, beside other engines. `npm run bench` builds first; best on a quiet machine.
// Usage: node tests/bench/run.mjs [--rounds N] [--quick] [--only TEXT] [--against CHECKOUT]
//   --rounds   how often each engine runs, 5 when absent
//   --quick    one short round: whether all of it runs, not how fast it is
//   --only     what has this text in its name, such as "hunan wasm"
//   --against  the folder of another built checkout, to compare with in the same rounds
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { printFindings } from "./cases.mjs";
import { printGrowth } from "./growth.mjs";
import { prepareByHand, prepareCheckout, prepareDocuments, preparePeople, root } from "./prepare.mjs";
import { report } from "./report.mjs";
import { runRounds } from "./rounds.mjs";
import { printSizes } from "./sizes.mjs";
import { otherSubjects, ourSubjects, STRAIGHT, straightSubjects, YARDSTICK } from "./subjects.mjs";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    quick: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    against: { type: "string" },
  },
});
const seconds = options.quick ? 0.1 : 1;
const rounds = options.quick ? 1 : Number(options.rounds);

const { loadChecker } = await prepareCheckout(root);
const checker = await loadChecker();
const { reference, informed } = await preparePeople(checker.policy);
prepareByHand();
prepareDocuments();

// Without the yardstick there are no budgets of time
const chosen = ({ id }) => id.includes(options.only) || id === YARDSTICK.subject || id === STRAIGHT;
const otherId = (id) => `other ${id}`;
const own = ourSubjects(seconds).filter(chosen);
const subjects = [...[...otherSubjects(seconds), ...straightSubjects(seconds)].filter(chosen), ...own];
const all = [...subjects];
if (options.against !== undefined) {
  const checkout = `${resolve(options.against)}/`;
  await prepareCheckout(checkout);
  for (const subject of ourSubjects(seconds, checkout).filter(chosen)) {
    const beside = all.findIndex(({ id }) => id === subject.id);
    if (beside >= 0) all.splice(beside + 1, 0, { ...subject, id: otherId(subject.id) });
  }
}
const isSound = report(subjects, runRounds(all, rounds), { reference, otherId });

if (!options.quick && !options.only) {
  printSizes();
  printGrowth(seconds);
  await printFindings(checker, loadChecker, informed.slice(0, 300));
}
checker.dispose();
process.exitCode = isSound ? 0 : 1;
