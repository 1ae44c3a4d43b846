import { nothing, render } from "lit/html.js";
import { imported } from "../../wasm/again.ts";
import { addEnglish } from "../../wasm/english.ts";
import { EligibilityError, type Issue, type LoadedPolicy, type Text, type Topic } from "../../wasm/index.ts";
import { Judge } from "../checking/judge.ts";
import { deviceAtStart, followNetwork } from "../host/device.ts";
import { followPrinting } from "../host/paper.ts";
import type { Place } from "../host/place.ts";
import { applySettings, keepSettings, keptSettings } from "../host/settings.ts";
import { followWidth } from "../host/width.ts";
import { addressOf, doorOf, isLink, stepAt } from "../journey/address.ts";
import { answering, answeringTogether, askingAgain, isAbout, untried } from "../journey/answering.ts";
import type { Core } from "../journey/core.ts";
import { forgetJourney, keepJourney, keptJourney } from "../journey/kept.ts";
import type { Moves } from "../journey/moves.ts";
import { own } from "../journey/own.ts";
import { takeYears } from "../journey/recorded.ts";
import {
  type Action,
  blank,
  type Device,
  initial,
  type Journey,
  plainDevice,
  reduce,
  type Settings,
  type State,
  type Step,
} from "../journey/state.ts";
import { UnsentForm } from "../journey/unsent.ts";
import { issuesText } from "../reading/faults.ts";
import { page, sceneOf } from "../screens/page.ts";
import { texts } from "../words/texts.ts";
import { announce, shellMoves, toHeading } from "./shell.ts";

function hintsOf(issues: readonly Issue[]): Text {
  const joined = (lang: keyof Text) => issues.map(({ hint }) => hint[lang]).join(" ");
  return { zh: joined("zh"), en: joined("en") };
}

/** What is wrong with the data of the page; null where it only did not come. */
function faultText(fault: unknown): Text | null {
  if (!(fault instanceof EligibilityError)) return null;
  if (fault.issues.length > 0) return issuesText(fault.issues);
  return fault.code === "invalid-policy" ? { zh: fault.message, en: fault.message } : null;
}

/** What is fetched while the first screen is read. */
type Later = typeof import("../screens/later.ts");

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

/** Runs a journey: state, the trail of steps, and the checker between them. */
export function start(place: Place, { load, ...given }: Start): Running {
  const { screen: root, trail } = place;
  let core: Core | null = null;
  let judge: Judge | null = null;
  let later: Later | null = null;
  let reader: InstanceType<Later["Reader"]> | null = null;
  let copy: InstanceType<Later["OfflineCopy"]> | null = null;
  let stopped = false;
  /** Counts the languages that were chosen. */
  let choices = 0;
  /** Whom somebody chose before the check was there. */
  let door: string | null = null;
  const device = { ...plainDevice, ...deviceAtStart(place) };
  let state: State = initial(keptSettings(given.settings), device, given.topics);
  let english: Promise<void> = Promise.resolve();
  const unsent = new UnsentForm();

  function draw(before: State | null): void {
    if (before?.settings !== state.settings) applySettings(place.surface, state.settings);
    const advice = judge && state.phase === "ready" ? judge.advice(state.journey) : null;
    const from = before && stepOf(before);
    const to = stepOf(state);
    const moved = from && to && addressOf(from) !== addressOf(to);
    if (moved && isAside(to) && !isAside(from)) unsent.leave(root, addressOf(from));
    render(page(state, moves, advice, later?.laterViews ?? null), root);
    if (moved && !isAside(to)) unsent.arrive(root, addressOf(to));
    announce(place, before, state);
    if (state.device.speaking && (moved || before?.settings.lang !== state.settings.lang)) reader?.stop();
  }

  function update(action: Action): void {
    if (stopped) return;
    const before = state;
    state = reduce(state, action);
    draw(before);
    if (core && !place.embedded && state.phase === "ready") keepJourney(core.policy, state.journey);
    given.changed?.(before, state);
  }

  /** An update of the applicant's own making: a new step becomes an entry of the browser's history. */
  function proceed(action: Action): void {
    const before = stepOf(state);
    const scrolled = window.scrollY;
    update(action);
    const after = stepOf(state);
    if (after && before && addressOf(after) !== addressOf(before)) {
      trail.step(addressOf(before), scrolled, addressOf(after));
    }
  }

  /** The change together with what the core says of it; an answer that cannot be used is shown as an error. */
  function look(change: Partial<Journey>, then: (change: Partial<Journey>) => void): void {
    if (!judge || state.phase !== "ready") return;
    try {
      then({ ...change, findings: judge.findings({ ...state.journey, ...change }) });
    } catch (fault) {
      const refused = fault instanceof EligibilityError;
      if (!refused) console.error(fault);
      update({
        type: "reject",
        error: refused ? texts.errors.refused(hintsOf(fault.issues)) : texts.errors.unexpected,
      });
    }
  }

  const forward = (change: Partial<Journey>): void =>
    look(change, (found) => proceed({ type: "forward", change: found }));
  const stay = (change: Partial<Journey>): void => look(change, (found) => update({ type: "change", change: found }));
  const journey = (): Journey | null => (state.phase === "ready" ? state.journey : null);

  const moves: Moves = {
    audience: (audience) => {
      if (state.phase !== "ready") {
        // The door opens as soon as the check is there.
        door = audience;
        tell({ waiting: true });
        return;
      }
      if (!state.policy.audiences.some(({ id }) => id === audience)) return;
      // Another audience sees other needs and other provisions: both are chosen anew, the answers stay.
      const now = journey();
      if (now?.audience === audience) proceed({ type: "visit", step: { name: "needs" } });
      else proceed({ type: "forward", change: { ...untried(now), audience, needs: null, findings: null } });
    },
    resume() {
      if (journey()?.audience) return forward({});
      const kept = core && keptJourney(core.policy);
      if (kept) look(kept, (change) => proceed({ type: "change", change }));
    },
    needs: (needs) => forward({ needs }),
    answer(fact, value) {
      const now = journey();
      if (now) forward({ ...answering(now, fact, value), answered: fact.id });
    },
    answerTogether(said) {
      const now = journey();
      if (now) forward({ ...answeringTogether(now, said), answered: said.facts[0]?.id ?? null });
    },
    again(fact, audience) {
      const now = journey();
      if (now && core) forward({ ...untried(now), ...askingAgain(core.policy, now, fact), audience });
    },
    tryAnswer(fact, value) {
      const now = journey();
      if (!now?.findings) return;
      const { answers, corrections, findings } = now;
      const tried = { ...answering(now, fact, value), answered: fact.id };
      forward({ real: now.real ?? { answers, corrections, findings }, ...tried });
    },
    endTrial(keep) {
      const now = journey();
      if (!now?.real) return;
      forward(keep ? { real: null } : untried(now));
    },
    correct: (corrections) => stay({ corrections }),
    record(record, years) {
      const now = journey();
      if (!now) return;
      if (!years) update({ type: "change", change: { record } });
      else forward({ record, recorded: years, answers: takeYears(now.answers, now.recorded, years) });
    },
    show: (change) => update({ type: "change", change }),
    turn(change) {
      update({ type: "change", change });
      toHeading(place);
    },
    reject: (error) => update({ type: "reject", error }),
    settings(settings) {
      const wanted = settings.lang === "en" ? english : Promise.resolve();
      const choice = settings.lang === undefined ? choices : ++choices;
      wanted.then(() => {
        // The shell's buttons tell an earlier journey, too; of two languages the one that was chosen last counts.
        if (stopped || choice !== choices) return;
        update({ type: "settings", settings });
        tell({ refusesToKeep: !keepSettings(state.settings) });
      });
    },
    readAloud() {
      if (state.device.speaking) reader?.stop();
      else if (later) reader?.read(later.readable(root), state.settings.lang);
    },
    useNewVersion: () => copy?.useNew(),
    visit: (step) => proceed({ type: "visit", step }),
    back: () => (trail.depth() > 0 ? trail.back() : update({ type: "visit", step: { name: "audience" } })),
    restart() {
      proceed({ type: "restart" });
      if (!place.embedded) forgetJourney();
      tell({ kept: false });
    },
    retry: () => place.reload(),
    redraw: () => draw(null),
  };

  function followAddress(): void {
    const fragment = trail.fragment();
    if (isLink(fragment)) {
      if (core && later) openLink(core, later);
      return;
    }
    const named = doorOf(fragment);
    update({ type: "visit", step: stepAt(fragment) });
    if (named !== undefined) moves.audience(named);
    const step = stepOf(state);
    // Whoever comes back to a long text goes on reading there; a question is read from its top.
    const scrolled = trail.scrolled();
    if (scrolled > 0 && (step?.name === "results" || step?.name === "document")) window.scrollTo(0, scrolled);
    if (step && fragment && fragment !== addressOf(step)) trail.rename(addressOf(step));
  }

  /** A link carries answers; they leave the address bar at once. */
  function openLink({ policy }: Core, { followLink }: Later): void {
    const read = followLink(policy, trail.fragment(), state.topics);
    trail.rename(addressOf({ name: "audience" }));
    if (read === null) update({ type: "reject", error: texts.errors.brokenLink });
    else if (read === "earlier") update({ type: "reject", error: texts.errors.earlierLink });
    else look(read, (change) => update({ type: "forward", change }));
    const step = stepOf(state);
    if (step) trail.rename(addressOf(step));
  }

  /** Whatever screen is printed, paper gets the sheet, once there are results. */
  function paper(box: HTMLElement): boolean {
    if (!later || !judge || state.phase !== "ready" || !own(state.journey).findings) return false;
    render(later.paperView(sceneOf(state, moves, judge.advice(state.journey))), box);
    return true;
  }

  const tell = (device: Partial<Device>): void => update({ type: "device", device });
  const stopFollowing = trail.follow(followAddress);
  const stopListening = followNetwork(tell);
  const stopPrinting = place.embedded ? null : followPrinting(place, paper);
  const stopMeasuring = followWidth(place.surface);
  shellMoves(place, moves, () => state);
  // The waiting line goes; what lit left of a journey that stopped here must stay.
  for (const line of Array.from(root.children)) line.remove();
  draw(null);
  const waiting = setTimeout(() => update({ type: "failed", fault: null }), patience);
  const lost: EligibilityError[] = [];
  const loaded = load((fault) => lost.push(fault));
  const ready = loaded.then(async (checker) => {
    if (stopped) return;
    checker.provisionsIn({ topics: state.topics });
    // What later screens need is fetched at once: no request is made while somebody answers.
    english = checker.loadEnglish().catch((fault: unknown) => {
      console.error(fault);
      addEnglish(checker.policy, []);
    });
    const rest = imported(() => import("../screens/later.ts"));
    const isAnother = root.dataset.policy !== checker.policy.hash;
    const [first] = await Promise.all([
      isAnother ? rest : null,
      isAnother || state.settings.lang === "en" ? english : null,
    ]);
    if (stopped) return;
    clearTimeout(waiting);
    first?.renderShell(place, checker.policy);
    core = checker;
    place.surface.dataset.core = checker.core;
    judge = new Judge(checker, state.topics, lost[0]?.code);
    update({ type: "loaded", policy: checker.policy });
    const kept = earlier(checker.policy);
    if (kept) look(kept, (change) => update({ type: "change", change }));
    tell({ kept: !place.embedded && keptJourney(checker.policy) !== null });
    const views = rest.then((module) => {
      if (stopped) return;
      // A screen that waited for its view takes the focus only now, as if it were just reached.
      const waited = root.querySelector("form, h1") === null;
      later = module;
      if (isLink(trail.fragment())) followAddress();
      else if (state.phase === "ready") draw(waited ? { ...state, journey: blank } : state);
      reader = new module.Reader(tell);
      if (!place.embedded) copy = new module.OfflineCopy(checker.core, given.addresses ?? [], tell);
    });
    Promise.all([english, views]).then(() => {
      if (stopped) return;
      root.setAttribute("data-complete", "");
      copy?.keep();
    }, fail);
    if (!kept) followAddress();
    if (door !== null) moves.audience(door);
  });
  ready.catch(fail);

  /** A journey to go on with: the one given, or after a reload the one that this tab keeps. */
  function earlier(policy: LoadedPolicy): Journey | null {
    if (given.journey) return isAbout(policy, given.journey) ? given.journey : null;
    if (place.embedded || isLink(trail.fragment())) return null;
    const step = stepAt(trail.fragment());
    const kept = step.name === "audience" ? null : keptJourney(policy);
    return kept && { ...kept, step };
  }

  function fail(fault: unknown): void {
    if (stopped) return;
    clearTimeout(waiting);
    console.error(fault);
    update({ type: "failed", fault: faultText(fault) });
  }

  return {
    get state() {
      return state;
    },
    ready,
    settings: moves.settings,
    restart: moves.restart,
    stop() {
      if (stopped) return;
      reader?.close();
      stopped = true;
      delete place.surface.dataset.core;
      clearTimeout(waiting);
      stopFollowing();
      stopListening();
      stopMeasuring();
      stopPrinting?.();
      render(nothing, root);
    },
  };
}

function stepOf(state: State): Step | null {
  return state.phase === "ready" ? state.journey.step : null;
}

/** A screen that one looks at and comes back from. */
function isAside({ name }: Step): boolean {
  return name === "settings" || name === "document";
}
