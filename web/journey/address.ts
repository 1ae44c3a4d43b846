import type { Step } from "./state.ts";

/** The URL fragment of a step. Answers are in it only when the applicant makes a link of them. */
export function addressOf(step: Step): string {
  const detail = detailOf(step);
  return detail === undefined ? `#${step.name}` : `#${step.name}=${encodeURIComponent(detail)}`;
}

function detailOf(step: Step): string | undefined {
  switch (step.name) {
    case "question":
    case "record":
    case "try":
      return step.fact;
    case "results":
      return step.provision;
    case "document":
      return step.sentence;
    default:
      return undefined;
  }
}

/** The step of a fragment; anything not understood is the first step. Chat apps append `&…`, which is dropped. */
export function stepAt(fragment: string): Step {
  const { name, detail } = partsOf(fragment);
  switch (name) {
    case "question":
      return detail === undefined ? { name: "audience" } : { name, fact: detail };
    case "record":
    case "try":
      return detail === undefined ? { name } : { name, fact: detail };
    case "results":
      return detail === undefined ? { name } : { name, provision: detail };
    case "document":
      return detail === undefined ? { name } : { name, sentence: detail };
    case "needs":
    case "answers":
    case "takeaway":
    case "cleared":
    case "settings":
      return { name };
    default:
      return { name: "audience" };
  }
}

/** Whom a door of the first screen is for; undefined where the fragment is none of a door. */
export function doorOf(fragment: string): string | undefined {
  const { name, detail } = partsOf(fragment);
  return name === "door" ? detail : undefined;
}

/** `#name=detail&…` */
export function partsOf(fragment: string): { name: string; detail: string | undefined } {
  const [name = "", detail] = (fragment.replace(/^#/, "").split("&")[0] ?? "").split("=");
  return { name, detail: detail ? decoded(detail) : undefined };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address to which a link's fragment is added; null where no server has the page, so that none leads there. */
export function linkBaseOf({ protocol, href }: URL | Location): string | null {
  return /^https?:$/.test(protocol) ? href.replace(/#.*/, "") : null;
}

/** The same, as far as a page that has fragments of its own can tell: with the version of the form. */
export function isOurLink(fragment: string): boolean {
  return /^#?r(=|%3d)\d+(~|%7e)/i.test(fragment);
}

/** Whether a fragment carries answers (see link.ts); some chat apps escape its equals sign. */
export function isLink(fragment: string): boolean {
  return /^#?r(=|%3d)/i.test(fragment);
}
