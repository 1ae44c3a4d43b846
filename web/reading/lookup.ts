import type { Answer, Article, Fact, PolicyPack, Provision, Quote, Region, Sentence, Text } from "../../wasm/types.ts";
import { dateText } from "../words/date.ts";
import { texts } from "../words/texts.ts";

/** Finding things in a pack by their ids. An id that is not there is a fault of ours, so it throws. */

export function byId<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`the policy has no '${id}'`);
  return item;
}

export function factOf(policy: PolicyPack, id: string): Fact {
  return byId(policy.facts, id);
}

/** The fact that says where; a policy has one at most. */
export function placeFact({ facts }: PolicyPack): Fact | undefined {
  return facts.find(({ type }) => type === "place");
}

export function provisionOf(policy: PolicyPack, id: string): Provision {
  return byId(policy.provisions, id);
}

export function sentenceOf(policy: PolicyPack, id: string): { article: Article; sentence: Sentence } {
  const all = policy.clauses.flatMap((article) =>
    article.sentences.map((sentence) => ({ id: sentence.id, article, sentence })),
  );
  return byId(all, id);
}

/** The provisions that stand on a sentence, alone or with others. */
export function drawnFrom({ provisions }: PolicyPack, sentence: string): Provision[] {
  return provisions.filter((provision) => quotesOf(provision).some((quote) => quote.sentence === sentence));
}

/** What a provision quotes of a sentence; undefined where it does not stand on it. */
export function quoteFrom(provision: Provision, sentence: string): string | undefined {
  return quotesOf(provision).find((quote) => quote.sentence === sentence)?.quote;
}

/** What cannot be had together with a provision, whichever of the two says so. */
export function excludedBy({ provisions }: PolicyPack, { id, excludes = [] }: Provision): Provision[] {
  return provisions.filter((one) => excludes.includes(one.id) || one.excludes?.includes(id));
}

/** All that a provision stands on, its own sentence first. */
export function quotesOf({ sentence, quote, alsoFrom = [] }: Provision): readonly Quote[] {
  return [{ sentence, quote }, ...alsoFrom];
}

export function regionOf(policy: PolicyPack, adcode: string): Region | undefined {
  return policy.regions.find((region) => region.adcode === adcode);
}

/** What it means not to know; of a recognised fact it often means that nobody has decided yet. */
export function unsureText({ unsureLabel }: Fact): Text {
  return unsureLabel ?? texts.unsure;
}

/** An answer in the words in which it was given. */
export function answerText(policy: PolicyPack, fact: Fact, answer: Answer): Text {
  if (answer === "unsure") return unsureText(fact);
  switch (fact.type) {
    case "bool":
    case "enum":
      return fact.values?.find((option) => option.value === answer)?.label ?? same(String(answer));
    case "number":
      return amountText(fact, Number(answer));
    case "date":
      return dateText(String(answer));
    case "place": {
      const region = regionOf(policy, String(answer));
      return same(region ? `${region.prefecture}${region.name}` : String(answer));
    }
  }
}

/** The unit of a number. */
export function unitText({ unit }: Fact): Text {
  return typeof unit === "object" ? unit : texts.question.units[unit ?? "year"];
}

export function amountText(fact: Fact, value: number): Text {
  const unit = unitText(fact);
  return { zh: `${value} ${unit.zh}`, en: `${value} ${unit.en}` };
}

function same(text: string): Text {
  return { zh: text, en: text };
}
