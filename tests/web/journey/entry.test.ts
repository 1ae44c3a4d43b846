import { describe, expect, it } from "vitest";
import { readAnswer, readNeeds, readSame } from "../../../web/journey/entry.ts";
import { fact } from "../pack.ts";

const label = { zh: "", en: "" };
const years = fact("years", { type: "number", unit: "year", min: 0, max: 60 });
const money = fact("money", { type: "number", unit: "yuan", min: -5000, max: 1_000_000_000 });
const day = fact("day", { type: "date", min: "2000-01-01" });
const choice = fact("choice", { type: "bool", values: [true, false].map((value) => ({ value, label })) });

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) data.append(name, value);
  }
  return data;
}

describe("what a form says", () => {
  it.each([
    ["12", 12],
    [" 0 ", 0],
    ["３０", 30],
    ["30年", 30],
    ["60", 60],
  ])("years '%s' are %i", (raw, value) => {
    expect(readAnswer(years, form({ answer: raw }))).toEqual({ value });
  });

  it.each(["", " ", "abc", "1.5", "-1", "61", "1e1", "30 31"])("years '%s' are refused", (raw) => {
    expect(readAnswer(years, form({ answer: raw }))).toHaveProperty("error");
  });

  it.each([
    ["-5000", -5000],
    ["1000000000 元", 1_000_000_000],
  ])("an amount '%s' is %i", (raw, value) => {
    expect(readAnswer(money, form({ answer: raw }))).toEqual({ value });
  });

  it.each([
    ["2016-05-01", "2016-05-01"],
    ["2016年5月1日", "2016-05-01"],
    ["２０２４.2.29", "2024-02-29"],
  ])("the day '%s' is %s", (raw, value) => {
    expect(readAnswer(day, form({ answer: raw }))).toEqual({ value });
  });

  it.each(["", "2023-02-29", "2016-13-01", "1999-12-31", "2016-05", "5/1/2016"])("the day '%s' is refused", (raw) => {
    expect(readAnswer(day, form({ answer: raw }))).toHaveProperty("error");
  });

  it("an option comes back with its type, not as text", () => {
    expect(readAnswer(choice, form({ answer: "false" }))).toEqual({ value: false });
  });

  it("nothing chosen is no answer", () => {
    expect(readAnswer(choice, form({}))).toHaveProperty("error");
    expect(readNeeds(form({}), ["review"])).toHaveProperty("error");
    expect(readSame(form({}))).toHaveProperty("error");
  });

  it("an earlier number is this one too, or not", () => {
    expect(["yes", "no"].map((answer) => readSame(form({ answer })))).toEqual([{ value: true }, { value: false }]);
  });

  it("说不清 is an answer to every kind of question", () => {
    expect(readAnswer(choice, form({ answer: "unsure" }))).toEqual({ value: "unsure" });
    expect(readAnswer(years, form({ answer: "", unsure: "unsure" }))).toEqual({ value: "unsure" });
  });

  it("all needs are the empty list, others come in the order offered", () => {
    expect(readNeeds(form({ answer: ["all"] }), ["review", "thirty"])).toEqual({ value: [] });
    expect(readNeeds(form({ answer: ["thirty", "review"] }), ["review", "thirty"])).toEqual({
      value: ["review", "thirty"],
    });
  });
});
