/** Answers by fact id: an option's value, a number to type, a county as "prefecture/code", or "unsure". */
export type Script = Readonly<Record<string, boolean | string | number>>;

/** What a person sees and does, by the means of one browser's driver. */
export interface Hands {
  /** Runs a function in the page on the tree that the journey is in; null while there is none. */
  see<Found>(look: (tree: Document | ShadowRoot) => Found): Promise<Found>;
  /** Presses the first that is seen; a box or its label. */
  tap(selector: string): Promise<unknown>;
  /** Types into a field that is empty. */
  type(selector: string, text: string): Promise<unknown>;
}

export interface Screen {
  /** The fact that is asked, and how: together with others, or with an earlier number that is offered. */
  fact: string | null;
  shape: string | null;
  prefill: string | null;
  /** The results are there. */
  over: boolean;
  doors: string[];
  boxes: string[];
  options: string[];
  kind: string | null;
  /** What the page says is wrong. */
  wrong: string | null;
  text: string;
}

export interface Walked {
  asked: string[];
  /** Of lists of ticks: the facts that were, and those that were not. */
  ticked: string[];
  left: string[];
}

export function begin(hands: Hands, audience: string, needs: readonly string[]): Promise<void>;
export function next(hands: Hands): Promise<unknown>;
export function asked(hands: Hands): Promise<Screen>;
export function answer(hands: Hands, script: Script): Promise<Walked>;
export function answerAll(hands: Hands, script: Script, onQuestion?: (fact: string) => Promise<void>): Promise<Walked>;
export function verdicts(hands: Hands): Promise<Record<string, string>>;
