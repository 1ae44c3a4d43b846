import { nothing, render } from "lit/html.js";
import { imported } from "../../wasm/again.ts";
import { addEnglish } from "../../wasm/english.ts";
import { EligibilityError, type LoadedPolicy, type Text, type Topic } from "../../wasm/index.ts";
import { Judge } from "../checking/judge.ts";
import { deviceAtStart, followNetwork } from "../host/device.ts";
import { followPrinting } from "../host/paper.ts";
import type { Place } from "../host/place.ts";
import { keptSettings } from "../host/settings.ts";
import { followWidth } from "../host/width.ts";
import { addressOf, doorOf, isLink, stepAt } from "../journey/address.ts";
import { isAbout } from "../journey/answering.ts";
import type { Core } from "../journey/core.ts";
import { keptJourney } from "../journey/kept.ts";
import { blank, initial, type Journey, plainDevice, type Settings, type State } from "../journey/state.ts";
import { issuesText } from "../reading/faults.ts";
import { texts } from "../words/texts.ts";
import { movesOf } from "./moves.ts";
import { type Later, Run } from "./run.ts";
import { shellMoves } from "./shell.ts";

/** After this long the failure is shown; a core that arrives later still opens the page. */
const patience = 8000;

/** What a journey is started with. */
export interface Start {
  /** Calls `lost` when it goes on without the documents that were named. */
  load(lost: (fault: EligibilityError) => void): Promise<Core>;
  /** What holds where the applicant has not kept settings of his own. */
  settings?: Partial<Settings>;
  /** What to look for; none means all. */
  topics?: readonly Topic[];
  /** Where documents and another policy come from, for the copy on the device. */
  addresses?: readonly string[];
  /** A journey to go on with. */
  journey?: Journey | undefined;
  /** Called after every change. */
  changed?(before: State | null, after: State): void;
}

/** A journey that runs. */
export interface Running {
  readonly state: State;
  /** Rejects when the check cannot start. */
  readonly ready: Promise<void>;
  readonly settings: (change: Partial<Settings>) => void;
  readonly restart: () => void;
  /** Takes all off the place and lets go of it; the checker is the caller's. */
  stop(): void;
}

/** Runs a journey: draws the first screen, loads the checker, and then what later screens need. */
export function start(place: Place, { load, ...given }: Start): Running {
  const device = { ...plainDevice, ...deviceAtStart(place) };
  const run = new Run(place, initial(keptSettings(given.settings), device, given.topics), movesOf, given.changed);
  const stopping = [
    place.trail.follow(() => followAddress(run)),
    followNetwork(run.tell),
    followWidth(place.surface),
    ...(place.embedded ? [] : [followPrinting(place, (box) => run.paper(box))]),
  ];
  shellMoves(place, run.moves, () => run.state);
  // The waiting line goes; what lit left of a journey that stopped here must stay.
  for (const line of Array.from(place.screen.children)) line.remove();
  run.draw(null);
  const waiting = setTimeout(() => run.update({ type: "failed", fault: null }), patience);
  const fail = (fault: unknown): void => {
    if (run.stopped) return;
    clearTimeout(waiting);
    console.error(fault);
    run.update({ type: "failed", fault: faultText(fault) });
  };
  const lost: EligibilityError[] = [];
  const ready = load((fault) => lost.push(fault)).then(async (checker) => {
    if (run.stopped) return;
    checker.provisionsIn({ topics: run.state.topics });
    // What later screens need is fetched at once: no request is made while somebody answers.
    run.english = checker.loadEnglish().catch((fault: unknown) => {
      console.error(fault);
      addEnglish(checker.policy, []);
    });
    const later = imported(() => import("../screens/later.ts"));
    await shellReady(run, checker.policy, later);
    if (run.stopped) return;
    clearTimeout(waiting);
    run.core = checker;
    place.surface.dataset.core = checker.core;
    run.judge = new Judge(checker, run.state.topics, lost[0]?.code);
    begin(run, checker.policy, given.journey);
    const views = Promise.all([later, checker.loadTexts()]).then(([module]) =>
      takeLater(run, checker, module, given.addresses ?? []),
    );
    Promise.all([run.english, views, checker.loadIntake()]).then(() => complete(run), fail);
  });
  ready.catch(fail);

  return {
    get state() {
      return run.state;
    },
    ready,
    settings: run.moves.settings,
    restart: run.moves.restart,
    stop() {
      if (run.stopped) return;
      run.reader?.close();
      run.stopped = true;
      delete place.surface.dataset.core;
      clearTimeout(waiting);
      for (const stop of stopping) stop();
      render(nothing, place.screen);
    },
  };
}

/** What is wrong with the data of the page; null where it only did not come. */
function faultText(fault: unknown): Text | null {
  if (!(fault instanceof EligibilityError)) return null;
  if (fault.issues.length > 0) return issuesText(fault.issues);
  return fault.code === "invalid-policy" ? { zh: fault.message, en: fault.message } : null;
}

/** The shell was built for one policy; of another it is drawn anew. English waits for its texts. */
async function shellReady({ place, state, english }: Run, policy: LoadedPolicy, later: Promise<Later>): Promise<void> {
  const isAnother = place.screen.dataset.policy !== policy.hash;
  const [module] = await Promise.all([
    isAnother ? later : null,
    isAnother || state.settings.lang === "en" ? english : null,
  ]);
  module?.renderShell(place, policy);
}

/** The first screen, or where somebody was before. */
function begin(run: Run, policy: LoadedPolicy, given: Journey | undefined): void {
  run.update({ type: "loaded", policy });
  const kept = earlier(run, policy, given);
  if (kept) run.look(kept, (change) => run.update({ type: "change", change }));
  run.tell({ kept: !run.place.embedded && keptJourney(policy) !== null });
  if (!kept) followAddress(run);
  if (run.door !== null) run.moves.audience(run.door);
}

/** A journey to go on with: the one given, or after a reload the one that this tab keeps. */
function earlier({ place }: Run, policy: LoadedPolicy, given: Journey | undefined): Journey | null {
  if (given) return isAbout(policy, given) ? given : null;
  const fragment = place.trail.fragment();
  if (place.embedded || isLink(fragment)) return null;
  const step = stepAt(fragment);
  const kept = step.name === "audience" ? null : keptJourney(policy);
  return kept && { ...kept, step };
}

function takeLater(run: Run, { core }: Core, module: Later, addresses: readonly string[]): void {
  if (run.stopped) return;
  const { place, state } = run;
  // A screen that waited for its view takes the focus only now, as if it were just reached.
  const waited = place.screen.querySelector("form, h1") === null;
  run.later = module;
  // Who decides is told only now.
  run.look({}, (change) => run.update({ type: "change", change }));
  if (isLink(place.trail.fragment())) followAddress(run);
  else if (state.phase === "ready") run.draw(waited ? { ...state, journey: blank } : state);
  run.reader = new module.Reader(run.tell);
  if (!place.embedded) run.copy = new module.OfflineCopy(core, addresses, run.tell);
}

function complete(run: Run): void {
  if (run.stopped) return;
  run.draw(run.state); // a service record may wait for what reads it
  run.place.screen.setAttribute("data-complete", "");
  run.copy?.keep();
}

function followAddress(run: Run): void {
  const { trail } = run.place;
  const fragment = trail.fragment();
  if (isLink(fragment)) {
    if (run.core && run.later) openLink(run, run.core, run.later);
    return;
  }
  const named = doorOf(fragment);
  run.update({ type: "visit", step: stepAt(fragment) });
  if (named !== undefined) run.moves.audience(named);
  const { step } = run;
  // Whoever comes back to a long text goes on reading there; a question is read from its top.
  const scrolled = trail.scrolled();
  if (scrolled > 0 && (step?.name === "results" || step?.name === "document")) window.scrollTo(0, scrolled);
  if (step && fragment && fragment !== addressOf(step)) trail.rename(addressOf(step));
}

/** A link carries answers; they leave the address bar at once. */
function openLink(run: Run, { policy }: Core, { followLink }: Later): void {
  const { trail } = run.place;
  const read = followLink(policy, trail.fragment(), run.state.topics);
  trail.rename(addressOf({ name: "audience" }));
  if (read === null) run.update({ type: "reject", error: texts.errors.brokenLink });
  else if (read === "earlier") run.update({ type: "reject", error: texts.errors.earlierLink });
  else run.look(read, (change) => run.update({ type: "forward", change }));
  if (run.step) trail.rename(addressOf(run.step));
}
