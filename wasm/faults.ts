/** Faults that show before the core is asked. */
import * as messages from "../build/wasm/messages.mjs";
import { EligibilityError } from "./error.ts";
import { say } from "./say.ts";
import type { Issue, IssueCode, Language, Text } from "./types.ts";

export function issue(code: IssueCode, pointer: string, detail: Text, hint: Text): Issue {
  return { severity: "error", code, pointer, detail, hint };
}

export function disposed(lang: Language, said = say(messages.checkerDisposed, [])): EligibilityError {
  return new EligibilityError("disposed", [], lang, said);
}

export function invalidDate(given: unknown, lang: Language): EligibilityError {
  const detail = say(messages.notADate, [typeof given === "string" ? given : typeof given]);
  return new EligibilityError("invalid-date", [issue("invalid-date", "", detail, say(messages.dateAsDay, []))], lang);
}

export function unknownProvision(id: unknown, lang: Language): EligibilityError {
  const detail = say(messages.unknownProvision, [String(id)]);
  const known = say(messages.useKnownId, []);
  return new EligibilityError("unknown-provision", [issue("unknown-provision", "", detail, known)], lang);
}

/** Members that JSON does not show, as they are undefined or inherited, and name no fact. */
export function unknownFacts(ids: readonly string[], lang: Language): EligibilityError {
  const issues = ids.map((id) =>
    issue("unknown-fact", `/${id}`, say(messages.unknownFact, [id]), say(messages.leaveOut, [])),
  );
  return new EligibilityError(
    "invalid-answers",
    issues,
    lang,
    issues.length > 0 ? undefined : say(messages.answerNotData, []),
  );
}

/** The position of an id. @throws EligibilityError under `code`, with those that there are */
export function positionOf(
  list: readonly { readonly id: string }[],
  wanted: string,
  code: "unknown-audience" | "unknown-topic",
  lang: Language,
): number {
  const at = list.findIndex(({ id }) => id === wanted);
  if (at >= 0) return at;
  const unknown = code === "unknown-topic" ? messages.unknownTopic : messages.unknownAudience;
  const known = say(
    messages.useOneOf,
    list.map(({ id }) => id),
  );
  throw new EligibilityError(code, [issue(code, "", say(unknown, [String(wanted)]), known)], lang);
}
