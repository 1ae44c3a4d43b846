import type { Article, Language, PolicyPack, Sentence } from "../../wasm/types.ts";
import { drawnFrom } from "./lookup.ts";

/** Finding sentences of the document by what people type: words, numbers either way, "6.3", "第六条". */

/** Half-width and in small letters. Every character keeps its place. */
export function plain(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A part of a text, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** One word of what was typed: a place in the document, or else words of it. */
export interface Term {
  /** "6" for an article, "6.3" for a sentence. */
  place?: string;
  /** The word and the same with its numbers written the other way. None for a place. */
  spellings: readonly string[];
}

/** The words of what was typed; a sentence is found when every one of them is. */
export function readTerms(typed: string, articles: readonly Article[]): Term[] {
  return plain(typed)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => readTerm(word, articles));
}

function readTerm(word: string, articles: readonly Article[]): Term {
  const place = placeOf(word);
  const exists = articles.some((article) => article.sentences.some((sentence) => isPlace(place, article, sentence)));
  if (place !== undefined && exists) return { place, spellings: [] };
  return { spellings: Array.from(new Set([word, inDigits(word), inCharacters(word)])) };
}

function isPlace(place: string | undefined, article: Article, sentence: Sentence): boolean {
  return place === sentence.id || place === String(article.number);
}

function placeOf(word: string): string | undefined {
  const written = inDigits(word);
  const [, place] =
    /^第?(\d{1,2}\.\d{1,2})[条句]?$/.exec(written) ??
    /^第?\(?(\d{1,2})\)?条$/.exec(written) ??
    /^第\(?(\d{1,2})\)?$/.exec(written) ??
    /^\((\d{1,2})\)?$/.exec(written) ??
    /^(\d{1,2})\.?$/.exec(word) ??
    [];
  return place;
}

/** The ids of the sentences that have every term: in the text, the heading, or the title of a provision drawn from it. */
export function findSentences(policy: PolicyPack, terms: readonly Term[], lang: Language): ReadonlySet<string> {
  const found = new Set<string>();
  for (const article of policy.clauses) {
    for (const sentence of article.sentences) {
      const titles = drawnFrom(policy, sentence.id);
      const texts = [sentence.text, article.heading, ...titles.map(({ title }) => title[lang])];
      if (
        terms.every(
          (term) => isPlace(term.place, article, sentence) || texts.some((text) => hits(text, [term]).length > 0),
        )
      ) {
        found.add(sentence.id);
      }
    }
  }
  return found;
}

/** Where the terms stand in a text. The spans may overlap. */
export function hits(text: string, terms: readonly Term[]): Span[] {
  const searched = plain(text);
  return terms.flatMap(({ spellings }) => {
    const whole = spellings.flatMap((spelling) => occurrences(searched, spelling));
    return whole.length > 0 ? whole : spellings.flatMap((spelling) => inPieces(searched, spelling));
  });
}

/** At most so many characters stand between the two halves of a word. */
const gap = 4;

/** A longer word is found in two halves, near each other: people leave out what stands between. */
function inPieces(text: string, word: string): Span[] {
  if (!/^[\u4e00-\u9fff]{4,}$/.test(word)) return [];
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const start = text.indexOf(word.slice(0, cut));
    if (start < 0) return [];
    const rest = text.indexOf(word.slice(cut), start + cut);
    if (rest > 0 && rest - start - cut <= gap) return [{ start, end: rest + word.length - cut }];
  }
  return [];
}

/** A number is found whole only: "3" is not in "30年". */
function occurrences(text: string, word: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    if (!splitsNumber(text, start) && !splitsNumber(text, end)) spans.push({ start, end });
  }
  return spans;
}

function splitsNumber(text: string, at: number): boolean {
  return /^\d\d$/.test(text.slice(Math.max(at - 1, 0), at + 1));
}

const characters = "零一二三四五六七八九";

/** 三十 becomes 30. */
function inDigits(word: string): string {
  return word.replace(/([一二两三四五六七八九]?)十([一二三四五六七八九]?)|[一二两三四五六七八九]/g, (all, tens, ones) =>
    String(all.includes("十") ? (tens === "" ? 1 : digit(tens)) * 10 + digit(ones) : digit(all)),
  );
}

/** 0 for none. */
function digit(character: string): number {
  return characters.indexOf(character.replace("两", "二"));
}

/** 30 becomes 三十; only numbers below a hundred are written so in a document. */
function inCharacters(word: string): string {
  return word.replace(/\d+/g, (digits) => {
    const number = Number(digits);
    if (number < 1 || number > 99) return digits;
    const [tens, ones] = [Math.floor(number / 10), number % 10];
    const ten = tens === 0 ? "" : `${tens === 1 ? "" : characters[tens]}十`;
    return `${ten}${ones === 0 ? "" : characters[ones]}`;
  });
}
