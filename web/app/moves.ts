import type { Fact, Topic } from "../../wasm/types.ts";
import type { Step } from "./state.ts";

/** What the applicant can do on a page. */
export interface Moves {
  audience(form: FormData): void;
  topics(form: FormData, offered: readonly Topic[]): void;
  answer(fact: Fact, form: FormData): void;
  prefecture(name: string): void;
  visit(step: Step): void;
  back(): void;
  restart(): void;
  retry(): void;
}
