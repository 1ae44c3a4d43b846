import { keepSettings } from "../host/settings.ts";
import { answering, answeringTogether, askingAgain, untried } from "../journey/answering.ts";
import { forgetJourney, keptJourney } from "../journey/kept.ts";
import type { Moves } from "../journey/moves.ts";
import { takeYears } from "../journey/recorded.ts";
import type { Journey } from "../journey/state.ts";
import type { Run } from "./run.ts";
import { toHeading } from "./shell.ts";

/** What each move does to a journey that runs. */
export function movesOf(run: Run): Moves {
  /** Counts the languages that were chosen. */
  let choices = 0;
  const forward = (change: Partial<Journey>): void =>
    run.look(change, (found) => run.proceed({ type: "forward", change: found }));
  const stay = (change: Partial<Journey>): void =>
    run.look(change, (found) => run.update({ type: "change", change: found }));
  return {
    audience: (audience) => {
      if (!run.journey) {
        // The door opens as soon as the check is there.
        run.door = audience;
        run.tell({ waiting: true });
        return;
      }
      if (!run.core?.policy.audiences.some(({ id }) => id === audience)) return;
      // Another audience sees other needs and other provisions: both are chosen anew, the answers stay.
      const now = run.journey;
      if (now?.audience === audience) run.proceed({ type: "visit", step: { name: "needs" } });
      else run.proceed({ type: "forward", change: { ...untried(now), audience, needs: null, findings: null } });
    },
    resume() {
      if (run.journey?.audience) return forward({});
      const kept = run.core && keptJourney(run.core.policy);
      if (kept) run.look(kept, (change) => run.proceed({ type: "change", change }));
    },
    needs: (needs) => forward({ needs }),
    answer(fact, value) {
      const now = run.journey;
      if (now) forward({ ...answering(now, fact, value), answered: fact.id });
    },
    tick(facts) {
      const now = run.journey;
      if (now && run.judge) forward(run.judge.ticked(now, facts));
    },
    answerTogether(said) {
      const now = run.journey;
      if (now) forward({ ...answeringTogether(now, said), answered: said.facts[0]?.id ?? null });
    },
    again(fact, audience) {
      const now = run.journey;
      if (now && run.core) forward({ ...untried(now), ...askingAgain(run.core.policy, now, fact), audience });
    },
    tryAnswer(fact, value) {
      const now = run.journey;
      if (!now?.findings) return;
      const { answers, corrections, findings } = now;
      const tried = { ...answering(now, fact, value), answered: fact.id };
      forward({ real: now.real ?? { answers, corrections, findings }, ...tried });
    },
    endTrial(keep) {
      const now = run.journey;
      if (!now?.real) return;
      forward(keep ? { real: null } : untried(now));
    },
    correct: (corrections) => stay({ corrections }),
    record(record, years) {
      const now = run.journey;
      if (!now) return;
      if (!years) run.update({ type: "change", change: { record } });
      else forward({ record, recorded: years, answers: takeYears(now.answers, now.recorded, years) });
    },
    show: (change) => run.update({ type: "change", change }),
    turn(change) {
      run.update({ type: "change", change });
      toHeading(run.place);
    },
    reject: (error) => run.update({ type: "reject", error }),
    settings(settings) {
      const wanted = settings.lang === "en" ? run.english : Promise.resolve();
      const choice = settings.lang === undefined ? choices : ++choices;
      wanted.then(() => {
        // The shell's buttons tell an earlier journey, too; of two languages the one that was chosen last counts.
        if (run.stopped || choice !== choices) return;
        run.update({ type: "settings", settings });
        run.tell({ refusesToKeep: !keepSettings(run.state.settings) });
      });
    },
    readAloud() {
      if (run.state.device.speaking) run.reader?.stop();
      else if (run.later) run.reader?.read(run.later.readable(run.place.screen), run.state.settings.lang);
    },
    useNewVersion: () => run.copy?.useNew(),
    visit: (step) => run.proceed({ type: "visit", step }),
    back: () =>
      run.place.trail.depth() > 0 ? run.place.trail.back() : run.update({ type: "visit", step: { name: "audience" } }),
    restart() {
      run.proceed({ type: "restart" });
      if (!run.place.embedded) forgetJourney();
      run.tell({ kept: false });
    },
    retry: () => run.place.reload(),
    redraw: () => run.draw(null),
  };
}
