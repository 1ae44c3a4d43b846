import type {
  Answer,
  Answers,
  Corrections,
  EligibilityErrorCode,
  Explanation,
  Interview,
  LoadedDocument,
  Routes,
  Topic,
  Verdict,
} from "../../wasm/index.ts";
import type { Core } from "../journey/core.ts";
import { correctionsFor } from "../journey/corrections.ts";
import type { Advice } from "../journey/moves.ts";
import { provisionsFor } from "../journey/scope.ts";
import type { Findings, Journey } from "../journey/state.ts";

/** Asks the core what it says of a journey. Remembers nothing but what was asked of the present one. */
export class Judge {
  readonly #topics: readonly Topic[];
  readonly #documentsLost: EligibilityErrorCode | null;
  /** The core under the page's documents alone. */
  readonly #own: Core;
  /** The core that is asked: the own one, or one with the corrections of the applicant. */
  #core: Core;
  /** The corrections of that one, as text. */
  #corrections = "";
  #about: Journey | null = null;
  readonly #explanations = new Map<string, Explanation>();
  readonly #routes = new Map<string, Routes>();
  readonly #supposed = new Map<string, Verdict>();

  /** `topics` narrow what is looked for, none means all. `documentsLost`: why those of the page are not there. */
  constructor(core: Core, topics: readonly Topic[] = [], documentsLost: EligibilityErrorCode | null = null) {
    this.#own = core;
    this.#core = core;
    this.#topics = topics;
    this.#documentsLost = documentsLost;
  }

  /** Null until it is known what to look for. @throws EligibilityError when an answer cannot be used. */
  findings(journey: Journey): Findings | null {
    const screen = this.#interview(journey)?.nextScreen();
    return screen ? { ...screen, slips: this.#core.implausible(screen.answers) } : null;
  }

  /** The journey after what is so was ticked in the list that it shows. */
  ticked(journey: Journey, ids: readonly string[]): Partial<Journey> {
    const interview = this.#interview(journey);
    if (!interview) return {};
    interview.tick(ids);
    const { answers, ticked } = interview;
    const said = Object.keys(answers).filter((id) => !(id in journey.answers));
    return { answers, ticked, together: [...journey.together, said], answered: said[0] ?? null };
  }

  /** Of what the applicant looks for, with what was said so far. */
  #interview(journey: Journey): Interview | null {
    const { audience, needs, answers, ticked } = journey;
    if (!audience || !needs) return null;
    this.#correct(journey);
    const provisions = provisionsFor(this.#core.policy, audience, needs, this.#topics).map(({ id }) => id);
    return this.#core.startInterview({ audience, provisions, answers, ticked });
  }

  /** What more there is to say of this journey. */
  advice(journey: Journey): Advice {
    const answers = (): Answers => this.#completed(journey);
    return {
      explain: (id) => this.#remember(this.#explanations, journey, id, () => this.#core.explain(id, answers())),
      routes: (id, unsure = []) => {
        const assumed: Record<string, Answer> = {};
        for (const fact of unsure) assumed[fact] = "unsure";
        const find = (): Routes => this.#core.routes(id, { ...assumed, ...answers() });
        return this.#remember(this.#routes, journey, [id, ...unsure].join(" "), find);
      },
      core: this.#own.core,
      documents: this.#own.documents,
      documentsHash: this.#own.documentsHash,
      documentsLost: this.#documentsLost,
      supposing: (document, id) =>
        this.#remember(this.#supposed, journey, `${document.id} ${id}`, () => this.#supposing(document, id, answers())),
      contradicted: () => this.#contradicted(journey),
      hasTexts: this.#core.hasTexts,
      readsRecords: this.#core.hasIntake,
      yearsFrom: (record) => this.#core.yearsFrom(record),
      everything: () => {
        this.#correct(journey);
        return this.#core.assess(answers());
      },
    };
  }

  /** Under the corrections of the journey. */
  #completed({ audience, answers, findings }: Journey): Answers {
    return findings?.answers ?? this.#core.complete(answers, audience ? { audience } : {}).answers;
  }

  /** A second calculation, in which a document that is not verified counts. */
  #supposing({ id }: LoadedDocument, provision: string, answers: Answers): Verdict {
    const corrections = this.#corrections ? { corrections: JSON.parse(this.#corrections) as Corrections } : {};
    const core = this.#own.under({ ...corrections, supposing: id });
    const [assessed] = core.assess(answers, { provisions: [provision] }).provisions;
    core.dispose();
    return assessed?.verdict ?? "unknown";
  }

  #contradicted({ audience, answers }: Journey): boolean {
    const expected = this.#core.complete({}, audience ? { audience } : {}).answers;
    return Object.keys(expected).some((fact) => fact in answers && answers[fact] !== expected[fact]);
  }

  #remember<Found>(known: Map<string, Found>, journey: Journey, key: string, find: () => Found): Found {
    const { audience, answers, corrections } = this.#about ?? {};
    if (audience !== journey.audience || answers !== journey.answers || corrections !== journey.corrections) {
      this.#explanations.clear();
      this.#routes.clear();
      this.#supposed.clear();
      this.#about = journey;
    }
    this.#correct(journey);
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  }

  #correct({ answers, corrections }: { answers: Answers; corrections: Journey["corrections"] }): void {
    const said = correctionsFor(this.#own.policy, answers, corrections);
    const text = said ? JSON.stringify(said) : "";
    if (text === this.#corrections) return;
    const corrected = said ? this.#own.under({ corrections: said }) : this.#own;
    if (this.#core !== this.#own) this.#core.dispose();
    this.#core = corrected;
    this.#corrections = text;
  }
}
