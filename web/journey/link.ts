import { dayNumber } from "../../wasm/date.ts";
import type { LoadedPolicy } from "../../wasm/index.ts";
import type { Answer, Fact, PolicyPack, Topic } from "../../wasm/types.ts";
import { placeFact } from "../reading/lookup.ts";
import { lengthened, shortened, shortVersion } from "./codes.ts";
import { own } from "./own.ts";
import { needsFor } from "./scope.ts";
import { blank, type Journey, type OpenedLink } from "./state.ts";

/**
 * Answers in a fragment, which no server gets to see:
 *
 *     #r=2~policy~hash~date~audience~needs~*register~fact.value~…~!tag.t~…~0
 *
 * `2` is the version of this form and `0` the end, so that a link that was cut off is noticed. `*` is the hash of the
 * documents that were used, where there were any, and `!` what the applicant corrected about the county. The characters
 * are those that chat apps pass on.
 */
const form = /^#?r=([A-Za-z0-9._~!*-]+)/;
const ending = /~0(?![A-Za-z0-9]).*$/;
const version = "2";

/** The fragment that carries the applicant's own answers, for a journey with findings. `register`: its hash, or "". */
export function linkOf(policy: PolicyPack, journey: Journey, register: string): string {
  return linkFrom(partsOfLink(policy, journey, register));
}

/** The same in the short form, for a code. */
export function shortLinkOf(policy: PolicyPack, journey: Journey, register: string): string {
  return linkFrom(shortened(policy, partsOfLink(policy, journey, register)));
}

function linkFrom(parts: readonly string[]): string {
  return `#r=${[...parts, "0"].join("~")}`;
}

/** As much of a hash as a link has. */
export function inLink(hash: string): string {
  return hash.slice(0, 12);
}

function partsOfLink(policy: PolicyPack, journey: Journey, register: string): string[] {
  const { answers, corrections, findings } = own(journey);
  const { audience, needs } = journey;
  if (!audience || !needs || !findings) throw new Error("a link is made of findings");
  const { asOf, policy: assessed } = findings.assessment;
  const wanted = needs.length > 0 ? needs.join(".") : "all";
  return [
    ...[version, policy.id, inLink(assessed.hash), asOf, audience, wanted],
    ...(register ? [`*${inLink(register)}`] : []),
    ...policy.facts.flatMap(({ id }) => (answers[id] === undefined ? [] : [`${id}.${codeOf(answers[id])}`])),
    ...Object.entries(corrections).map(([tag, holds]) => `!${tag}.${codeOf(holds)}`),
  ];
}

/**
 * What a link says, as a journey of its own. "earlier" when it was made with another version of this policy, whose
 * questions may have meant something else; null when it is not a link to this policy or its head is broken. All else
 * that this policy does not know is named in `opened.dropped`, and nothing is guessed in its place.
 */
export function followLink(
  policy: LoadedPolicy,
  fragment: string,
  topics: readonly Topic[] = [],
): Partial<Journey> | "earlier" | null {
  if (fragment.length > longest) return null;
  const body = form.exec(unescaped(fragment))?.[1] ?? "";
  const whole = ending.test(body);
  const given = body.replace(ending, "").split("~");
  // Of a link without an end the last part may be half a part.
  const cutOff = whole ? [] : given.splice(-1);
  // Positions mean something in the policy that they were taken from alone.
  const short = given[0] === shortVersion && /^[0-9a-f]{12}$/.test(given[1] ?? "");
  if (short && given[1] !== inLink(policy.hash)) return "earlier";
  const tokens = short ? lengthened(policy, given) : given;
  const [form1, id, hash = "", asOf = "", who, wanted = "", ...rest] = tokens;
  if (id !== policy.id || !/^[0-9a-f]{12}$/.test(hash)) return null;
  if (form1 === "1" || (form1 === version && hash !== inLink(policy.hash))) return "earlier";
  const audience = policy.audiences.find((known) => known.id === who)?.id;
  if (form1 !== version || dayNumber(asOf) === undefined || !audience || wanted === "") return null;

  const found: Found = { answers: {}, corrections: {}, register: "" };
  const dropped = rest.filter((token) => !readToken(policy, token, found)).concat(cutOff);
  if (!isPlace(found.answers[placeFact(policy)?.id ?? ""])) {
    dropped.push(...Object.keys(found.corrections).map((tag) => `!${tag}`));
    found.corrections = {};
  }
  const offered = needsFor(policy, audience, topics).map((need) => need.id);
  const asked = wanted === "all" ? [] : wanted.split(".");
  const needs = asked.filter((need) => offered.includes(need));
  dropped.push(...asked.filter((need) => !offered.includes(need)));
  const { answers, corrections, register } = found;
  const opened: OpenedLink = { asOf, register, dropped };
  return {
    ...blank,
    answers,
    corrections,
    audience,
    needs: needs.length < asked.length && needs.length === 0 ? null : needs,
    opened,
  };
}

/** Many times what any link of ours has. */
const longest = 20_000;

interface Found {
  answers: Record<string, Answer>;
  corrections: Record<string, boolean>;
  register: string;
}

/** Adds to `found` what a part of the link says; false when this policy does not know it, or knew it already. */
function readToken(policy: PolicyPack, token: string, found: Found): boolean {
  const register = /^\*([0-9a-f]{12})$/.exec(token)?.[1];
  if (register && !found.register) {
    found.register = register;
    return true;
  }
  const correction = token.startsWith("!");
  const [name = "", code = "", ...more] = token.slice(correction ? 1 : 0).split(".");
  if (more.length > 0) return false;
  if (correction) {
    const known = policy.regionTags.some((tag) => tag.id === name) && !(name in found.corrections);
    if (!known || (code !== "t" && code !== "f")) return false;
    found.corrections[name] = code === "t";
    return true;
  }
  const fact = policy.facts.find(({ id }) => id === name);
  const answer = fact && !(name in found.answers) ? answerOf(policy, fact, code) : undefined;
  if (answer === undefined) return false;
  found.answers[name] = answer;
  return true;
}

const unsure = "-";

function codeOf(answer: Answer): string {
  if (answer === "unsure") return unsure;
  if (typeof answer === "boolean") return answer ? "t" : "f";
  return String(answer);
}

/** The answer of a code, if the fact allows it. */
function answerOf(policy: PolicyPack, fact: Fact, code: string): Answer | undefined {
  if (code === unsure) return "unsure";
  switch (fact.type) {
    case "bool":
    case "enum":
      return fact.values?.find((option) => codeOf(option.value) === code)?.value;
    case "place":
      return policy.regions.some((region) => region.adcode === code) ? code : undefined;
    case "number": {
      const value = Number(code);
      return /^-?\d+$/.test(code) && value >= Number(fact.min) && value <= Number(fact.max) ? value : undefined;
    }
    case "date": {
      const fits =
        dayNumber(code) !== undefined && code >= String(fact.min ?? code) && code <= String(fact.max ?? code);
      return fits ? code : undefined;
    }
  }
}

function isPlace(answer: Answer | undefined): boolean {
  return typeof answer === "string" && answer !== "unsure";
}

/** Chat apps escape some of the characters, and what they pass on to each other twice. */
function unescaped(fragment: string): string {
  const once = (text: string): string =>
    text.replace(/%(?:25|7E|21|2A|2E|2D|5F|3D)/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
  return once(once(fragment));
}
