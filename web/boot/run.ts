import { render } from "lit/html.js";
import { EligibilityError, type Issue, type Text } from "../../wasm/index.ts";
import type { Judge } from "../checking/judge.ts";
import type { OfflineCopy } from "../host/offline.ts";
import type { Place } from "../host/place.ts";
import { applySettings } from "../host/settings.ts";
import type { Reader } from "../host/speech.ts";
import { addressOf } from "../journey/address.ts";
import type { Core } from "../journey/core.ts";
import { keepJourney } from "../journey/kept.ts";
import type { Moves } from "../journey/moves.ts";
import { own } from "../journey/own.ts";
import { type Action, type Device, type Journey, reduce, type State, type Step } from "../journey/state.ts";
import { UnsentForm } from "../journey/unsent.ts";
import { page, sceneOf } from "../screens/page.ts";
import { texts } from "../words/texts.ts";
import { announce } from "./shell.ts";

/** What is fetched while the first screen is read. */
export type Later = typeof import("../screens/later.ts");

/**
 * A journey that runs: its state, which every change goes through, and what it is drawn and worked out with. What comes
 * late is null until then.
 */
export class Run {
  core: Core | null = null;
  judge: Judge | null = null;
  later: Later | null = null;
  reader: Reader | null = null;
  copy: OfflineCopy | null = null;
  /** The English of the policy, on its way. */
  english: Promise<void> = Promise.resolve();
  /** Whom somebody chose before the check was there. */
  door: string | null = null;
  stopped = false;
  state: State;
  readonly place: Place;
  readonly #moves: Moves;
  readonly #changed: (before: State | null, after: State) => void;
  readonly #unsent = new UnsentForm();

  constructor(
    place: Place,
    state: State,
    moves: (run: Run) => Moves,
    changed: (before: State | null, after: State) => void = () => {},
  ) {
    this.place = place;
    this.state = state;
    this.#moves = moves(this);
    this.#changed = changed;
  }

  get moves(): Moves {
    return this.#moves;
  }

  /** The journey, once the check is there. */
  get journey(): Journey | null {
    return this.state.phase === "ready" ? this.state.journey : null;
  }

  get step(): Step | null {
    return this.journey?.step ?? null;
  }

  draw(before: State | null): void {
    const { place, state, judge } = this;
    if (before?.settings !== state.settings) applySettings(place.surface, state.settings);
    const advice = judge && state.phase === "ready" ? judge.advice(state.journey) : null;
    const from = before && stepOf(before);
    const to = stepOf(state);
    const moved = from && to && addressOf(from) !== addressOf(to);
    if (moved && isAside(to) && !isAside(from)) this.#unsent.leave(place.screen, addressOf(from));
    render(page(state, this.#moves, advice, this.later?.laterViews ?? null), place.screen);
    if (moved && !isAside(to)) this.#unsent.arrive(place.screen, addressOf(to));
    announce(place, before, state);
    if (state.device.speaking && (moved || before?.settings.lang !== state.settings.lang)) this.reader?.stop();
  }

  update(action: Action): void {
    if (this.stopped) return;
    const before = this.state;
    this.state = reduce(before, action);
    this.draw(before);
    if (this.core && !this.place.embedded && this.journey) keepJourney(this.core.policy, this.journey);
    this.#changed(before, this.state);
  }

  readonly tell = (device: Partial<Device>): void => this.update({ type: "device", device });

  /** An update of the applicant's own making: a new step becomes an entry of the way back. */
  proceed(action: Action): void {
    const before = this.step;
    const scrolled = window.scrollY;
    this.update(action);
    const after = this.step;
    if (after && before && addressOf(after) !== addressOf(before)) {
      this.place.trail.step(addressOf(before), scrolled, addressOf(after));
    }
  }

  /** The change together with what the core says of it; an answer that cannot be used is shown as an error. */
  look(change: Partial<Journey>, then: (change: Partial<Journey>) => void): void {
    const { judge, journey } = this;
    if (!judge || !journey || this.stopped) return;
    try {
      then({ ...change, findings: judge.findings({ ...journey, ...change }) });
    } catch (fault) {
      const refused = fault instanceof EligibilityError;
      const { core } = this;
      if (refused && core && !core.hasIntake) {
        // Why it cannot be used is told as soon as what tells it is there.
        core.loadIntake().then(
          () => this.look(change, then),
          (missing: unknown) => {
            console.error(missing);
            this.update({ type: "reject", error: texts.errors.unexpected });
          },
        );
        return;
      }
      if (!refused) console.error(fault);
      const error = refused ? texts.errors.refused(hintsOf(fault.issues)) : texts.errors.unexpected;
      this.update({ type: "reject", error });
    }
  }

  /** Whatever screen is printed, paper gets the sheet, once there are results. */
  paper(box: HTMLElement): boolean {
    const { later, judge, state } = this;
    if (!later || !judge || state.phase !== "ready" || !own(state.journey).findings) return false;
    render(later.paperView(sceneOf(state, this.#moves, judge.advice(state.journey))), box);
    return true;
  }
}

function hintsOf(issues: readonly Issue[]): Text {
  const joined = (lang: keyof Text) => issues.map(({ hint }) => hint[lang]).join(" ");
  return { zh: joined("zh"), en: joined("en") };
}

function stepOf(state: State): Step | null {
  return state.phase === "ready" ? state.journey.step : null;
}

/** A screen that one looks at and comes back from. */
function isAside({ name }: Step): boolean {
  return name === "settings" || name === "document";
}
