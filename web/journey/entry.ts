import { dayNumber } from "../../wasm/date.ts";
import type { Answer, Fact, Text } from "../../wasm/types.ts";
import { unitText } from "../reading/lookup.ts";
import { dateText } from "../words/date.ts";
import { texts } from "../words/texts.ts";

/** What was read from a form, or what is wrong with it. Every form names its field `answer`. */
export type Entry<Value> = { value: Value } | { error: Text };

/** The ids of the needs ticked, empty for all of them; `offered` are those on the form. */
export function readNeeds(form: FormData, offered: readonly string[]): Entry<readonly string[]> {
  const ticked = form.getAll("answer");
  if (ticked.includes("all")) return { value: [] };
  const value = offered.filter((need) => ticked.includes(need));
  return value.length > 0 ? { value } : { error: texts.errors.noNeed };
}

/** Whether an earlier number is this one too. */
export function readSame(form: FormData): Entry<boolean> {
  const said = form.get("answer");
  return said === null ? { error: texts.errors.noOption } : { value: said === "yes" };
}

/** What a form says about a fact. 说不清 is an option of the field, or the box `unsure` beside it. */
export function readAnswer(fact: Fact, form: FormData): Entry<Answer> {
  if (form.get("unsure") !== null) return { value: "unsure" };
  const raw = String(form.get("answer") ?? "");
  switch (fact.type) {
    case "bool":
    case "enum":
      return readOption(fact, raw);
    case "number":
      return readNumber(fact, raw);
    case "date":
      return readDate(fact, raw);
    case "place":
      return raw ? { value: raw } : { error: texts.errors.noCounty };
  }
}

function readOption(fact: Fact, raw: string): Entry<Answer> {
  if (raw === "unsure") return { value: "unsure" };
  const option = fact.values?.find((candidate) => String(candidate.value) === raw);
  return option ? { value: option.value } : { error: texts.errors.noOption };
}

function readNumber(fact: Fact, raw: string): Entry<Answer> {
  const { zh } = unitText(fact);
  const typed = asciiDigits(raw).trim();
  const written = (typed.endsWith(zh) ? typed.slice(0, -zh.length) : typed).trim();
  if (written === "") return { error: texts.errors.noNumber };
  if (!/^-?\d+$/.test(written)) return { error: texts.errors.notWhole };
  const value = Number(written);
  const [min, max] = [Number(fact.min), Number(fact.max)];
  return value < min || value > max ? { error: texts.errors.outOfRange(min, max) } : { value };
}

/** 2016-05-01, as calendars give it, or as it is typed: 2016.5.1, 2016年5月1日. */
function readDate(fact: Fact, raw: string): Entry<Answer> {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D?$/.exec(asciiDigits(raw).trim()) ?? [];
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (dayNumber(value) === undefined) return { error: texts.errors.noDate };
  const [min, max] = [String(fact.min ?? value), String(fact.max ?? value)];
  return value < min || value > max ? { error: texts.errors.dateOutOfRange(dateText(min), dateText(max)) } : { value };
}

/** Chinese keyboards may give full-width digits. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９％]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
