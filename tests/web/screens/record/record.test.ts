import { describe, expect, it } from "vitest";
import type { Issue, PolicyPack, Spell, Years } from "../../../../wasm/types.ts";
import { takeYears } from "../../../../web/journey/recorded.ts";
import type { SpellDraft } from "../../../../web/journey/spell.ts";
import { blank, type Journey } from "../../../../web/journey/state.ts";
import {
  answersOf,
  countedFacts,
  draftFrom,
  draftOf,
  faultsAt,
  gapAt,
  newDraft,
  readSpell,
  withoutSpell,
  withSpell,
} from "../../../../web/screens/record/spells.ts";
import { fact, pack } from "../../pack.ts";

const text = (zh: string) => ({ zh, en: zh });
const attribute = (id: string) => ({ id, label: text(id) });
const policy: PolicyPack = {
  ...pack([
    fact("unitLevel", { type: "enum" }),
    fact("unitKind", { type: "enum" }),
    fact("postKind", { type: "enum" }),
    fact("county", { type: "place" }),
  ]),
  spellAttributes: ["unitLevel", "unitKind", "postKind", "county", "hardArea"].map(attribute),
  face: { name: text(""), spellsFor: ["serving"] },
};
const fitting = { contradicted: () => false };
const bare = newDraft(policy, blank, fitting);
const unit = { unitKind: "publicInstitution", unitLevel: "township", postKind: "professional" };
const spell = (from: string, to?: string): Spell => ({ from, ...(to ? { to } : {}), ...unit });
const draft = (change: Partial<SpellDraft>): SpellDraft => ({ ...draftOf(policy, spell("1996-09"), 0), ...change });
const fieldsOf = (one: SpellDraft): string[] => {
  const read = readSpell(policy, one);
  return "faults" in read ? read.faults.map(({ field }) => field) : [];
};

describe("a spell in its form", () => {
  it.each<Spell>([
    spell("1996-09"),
    spell("1996-09-15", "2001-08-31"),
    {
      ...spell("1996-09", "2001-08"),
      county: "433122",
      seconded: true,
      hardArea: true,
      disputed: true,
      partTime: true,
    },
  ])("comes back as it was: %j", (one) => {
    expect(readSpell(policy, draftOf(policy, one, 0))).toEqual({ spell: one });
  });

  it("is read with full-width digits, units, and months of one digit", () => {
    expect(readSpell(policy, draft({ fromYear: " １９９６年 ", fromMonth: "9月", fromDay: "1日" }))).toEqual({
      spell: spell("1996-09-01"),
    });
  });

  it("is missing what was not said, each at its field and in the order of the form", () => {
    expect(fieldsOf(bare)).toEqual([
      ...["fromYear", "fromMonth", "ends", "said-unitLevel", "said-unitKind", "said-postKind"],
    ]);
  });

  it.each([
    ["fromYear", "96"],
    ["fromYear", "19960"],
    ["fromMonth", "0"],
    ["fromMonth", "13"],
    ["fromDay", "x"],
  ] as const)("is refused where %s is '%s'", (field, typed) => {
    expect(fieldsOf(draft({ [field]: typed }))).toEqual([field]);
  });

  it("needs an end only when it has ended", () => {
    expect(fieldsOf(draft({ ends: "closed" }))).toEqual(["toYear", "toMonth"]);
    expect(fieldsOf(draft({ ends: "open", toYear: "nonsense" }))).toEqual([]);
  });

  it("is taken from the form with its ticks", () => {
    const form = new FormData();
    const fields = {
      fromYear: "1996",
      ends: "open",
      disputed: "disputed",
      "said-hardArea": "on",
      "said-unitLevel": "x",
    };
    for (const [name, value] of Object.entries({ ...fields, "said-county": "" })) form.append(name, value);
    expect(draftFrom(policy, form, 2)).toEqual({
      ...bare,
      ...{ at: 2, fromYear: "1996", ends: "open", disputed: true, said: { hardArea: true, unitLevel: "x" } },
    });
  });

  it("starts from what was answered, but only the first one of those whose answers tell where they work", () => {
    const journey: Journey = { ...blank, audience: "serving", answers: { ...unit, county: "unsure" } };
    const said = (change: Partial<Journey>, advice = fitting) =>
      newDraft(policy, { ...journey, ...change }, advice).said;
    expect(said({})).toEqual(unit);
    expect(said({ record: { spells: [spell("1996-09")] } })).toEqual({});
    expect(said({ audience: "upper" })).toEqual({});
    expect(said({}, { contradicted: () => true })).toEqual({});
  });
});

describe("a record", () => {
  it("keeps its spells in order of time, a changed one in the place of the old", () => {
    const record = withSpell({ spells: [spell("2000-09")] }, null, spell("1996-09", "2000-08"));
    expect(record.spells.map(({ from }) => from)).toEqual(["1996-09", "2000-09"]);
    const changed = withSpell(record, 0, spell("2010-01"));
    expect(changed.spells.map(({ from }) => from)).toEqual(["2000-09", "2010-01"]);
    expect(withoutSpell(changed, 0).spells).toEqual([spell("2010-01")]);
  });

  it("shows each gap before the spell that ends it, or at the end", () => {
    const record = { spells: [spell("1990-09", "1995-08"), spell("2000-09", "2009-12-30")] };
    const inside = { from: "1995-09-01", to: "2000-08-31" };
    const after = { from: "2009-12-31", to: "2026-09-30" };
    const shown = [0, 1, 2].map((at) => gapAt(record, [inside, after], at));
    expect(shown).toEqual([undefined, inside, after]);
  });

  it("shows what the core says at the spell it concerns", () => {
    const said = { zh: "", en: "" };
    const issue = (code: Issue["code"], pointer: string): Issue => ({
      ...{ severity: "error", code, pointer, detail: said, hint: said },
    });
    const issues = [
      issue("spell-ends-before-it-begins", "/spells/1/to"),
      issue("spell-in-future", "/spells/10/from"),
      issue("invalid-date", "/spells/1/county"),
      issue("overlapping-posts", "/spells/1"),
      issue("gap", "/spells/1"),
    ];
    expect(faultsAt(policy, issues, 1).map(({ field, text }) => [field, text.zh.slice(0, 4)])).toEqual([
      ["toYear", "结束的时"],
      ["said-county", "没有这一"],
      ["fromYear", "和另一段"],
    ]);
    expect(faultsAt(policy, issues, 0)).toEqual([]);
  });
});

describe("the years of a record", () => {
  const derive = { count: "total", unitLevel: ["township"] } as const;
  const rule = { ...derive, unitLevel: [...derive.unitLevel] };
  const counting = pack([
    fact("plain", { type: "number", unit: "year", derive: { ...rule, doubt: "recognised" } }),
    fact("hard", { type: "number", unit: "year", derive: { ...rule, hardArea: true } }),
    fact("others", { type: "number", unit: "year", audience: ["upper"], derive: rule }),
    fact("typed", { type: "number", unit: "year" }),
  ]);
  const ticking: PolicyPack = { ...counting, spellAttributes: [attribute("hardArea")] };
  const years = { facts: { plain: 30, recognised: "unsure", hard: 0, others: 3 } } as unknown as Years;

  it("answer the applicant's facts, those of what is ticked only when a spell is", () => {
    const ids = (hardArea: boolean) =>
      countedFacts(ticking, "serving", { spells: [{ ...spell("1996-09"), hardArea }] }).map(({ id }) => id);
    expect(ids(false)).toEqual(["plain"]);
    expect(ids(true)).toEqual(["plain", "hard"]);
  });

  it("carry a doubt with them", () => {
    expect(answersOf(countedFacts(ticking, "serving", { spells: [] }), years)).toEqual({
      ...{ plain: 30, recognised: "unsure" },
    });
  });

  it("take the place of those taken before, not of what was changed since", () => {
    const before = { plain: 29, recognised: "unsure", hard: 4 } as const;
    const answers = { plain: 29, recognised: "unsure", hard: 5, title: "senior" } as const;
    expect(takeYears(answers, before, { plain: 30 })).toEqual({ plain: 30, hard: 5, title: "senior" });
  });
});
