/** JSON values in the flat form that the core reads (JsonDocument in core/formats/json.h), within the same bounds. */
import * as messages from "../build/wasm/said.mjs";
import type { Input } from "./give.ts";
import { said } from "./said.ts";
import type { IssueCode, Text } from "./types.ts";

const WORDS = 9;
const [NULL, BOOLEAN, INTEGER, FRACTION, STRING, ARRAY, OBJECT] = [0, 1, 2, 3, 4, 5, 6] as const;
const LARGEST = 0x7fffffff;

/** Thrown for values that JSON text could not have held or that are too large. */
export class UnfitValueError extends Error {
  readonly issue: IssueCode;
  readonly detail: Text;

  constructor(issue: IssueCode, message: number, ...given: unknown[]) {
    const detail = said(message, given.map(String));
    super(detail.en);
    this.issue = issue;
    this.detail = detail;
  }
}

/** Half of a character of two: no text in UTF-8 can hold it. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;

/** Private names as in the checker. */
class Flattener {
  readonly words: number[] = [];
  readonly bytes: number[] = [];
  private readonly _places = new Map<string, [begin: number, length: number]>();
  private readonly _encoder = new TextEncoder();

  add(value: unknown, key: string, depth: number): number {
    const at = this.words.length / WORDS;
    if (at >= messages.limits.values)
      throw new UnfitValueError("too-large", messages.tooManyValues, messages.limits.values);
    const [keyBegin, keyLength] = this._place(key);
    this.words.push(NULL, 0, 0, 0, keyBegin, keyLength, 0, 0, 0);
    if (typeof value === "object" && value !== null) this._container(at, value, depth);
    else this._scalar(at, value);
    return at;
  }

  private _scalar(at: number, value: unknown): void {
    if (value === null) return;
    if (typeof value === "boolean") this._set(at, BOOLEAN, "", value ? 1 : 0);
    else if (typeof value === "string") this._set(at, STRING, value, 0);
    else if (typeof value !== "number") throw new UnfitValueError("wrong-type", messages.notData, typeof value);
    else if (!Number.isInteger(value)) this._set(at, FRACTION, String(value), 0);
    else this._set(at, INTEGER, String(value), Math.max(-LARGEST, Math.min(LARGEST, value)));
  }

  private _set(at: number, kind: number, text: string, integer: number): void {
    const [begin, length] = this._place(text);
    this.words[at * WORDS] = kind;
    this.words[at * WORDS + 6] = begin;
    this.words[at * WORDS + 7] = length;
    this.words[at * WORDS + 8] = integer;
  }

  private _container(at: number, value: object, depth: number): void {
    const { depth: deepest, members } = messages.limits;
    if (depth > deepest) throw new UnfitValueError("too-deep", messages.jsonTooDeep, deepest);
    const list = Array.isArray(value);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (!list && kind !== "Object") throw new UnfitValueError("wrong-type", messages.notData, kind);
    this.words[at * WORDS] = list ? ARRAY : OBJECT;
    let size = 0;
    let last = 0;
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined && !list) continue;
      if (!list && size === members) throw new UnfitValueError("too-large", messages.tooManyMembers, members);
      const child = this.add(member, list ? "" : key, depth + 1);
      this.words[last === 0 ? at * WORDS + 2 : last * WORDS + 3] = child;
      last = child;
      size++;
    }
    this.words[at * WORDS + 1] = size;
  }

  /** Each text once: keys and ids occur many times. */
  private _place(text: string): [number, number] {
    const known = this._places.get(text);
    if (known) return known;
    if (LONE_SURROGATE.test(text)) throw new UnfitValueError("invalid-utf8", messages.halfCharacterGiven);
    const bytes = this._encoder.encode(text);
    const place: [number, number] = [this.bytes.length, bytes.length];
    for (let i = 0; i < bytes.length; i++) this.bytes.push(bytes[i] as number);
    this._places.set(text, place);
    return place;
  }
}

/**
 * Hands over a JSON value.
 * @throws UnfitValueError
 */
export function giveInput({ engine, core }: Input, value: unknown): void {
  const flat = new Flattener();
  flat.add(value, "", 1);
  const words = engine.input(flat.words.length, flat.bytes.length);
  core.HEAP32.set(flat.words, words >> 2);
  core.HEAPU8.set(flat.bytes, engine.inputCharacters());
}
