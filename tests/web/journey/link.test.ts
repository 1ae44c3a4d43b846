import { describe, expect, it } from "vitest";
import type { LoadedPolicy } from "../../../wasm/index.ts";
import { isLink } from "../../../web/journey/address.ts";
import { followLink, linkOf, shortLinkOf } from "../../../web/journey/link.ts";
import { blank, type Journey } from "../../../web/journey/state.ts";
import { assessment, fact, findings, pack, provision } from "../pack.ts";

const text = (zh: string) => ({ zh, en: zh });
const option = (value: boolean | string) => ({ value, label: text(String(value)) });
const facts = [
  fact("flag", { type: "bool", values: [true, false].map(option) }),
  fact("level", { type: "enum", values: ["low", "high"].map(option) }),
  fact("years", { type: "number", unit: "year", min: 0, max: 60 }),
  fact("county", { type: "place" }),
  fact("money", { type: "number", unit: "yuan", min: -9, max: 9 }),
  fact("day", { type: "date" }),
];
const provisions = [
  provision("first", { audience: ["serving"], topic: "post", sentence: "6.3" }),
  provision("second", { audience: ["upper"], topic: "post", sentence: "6.3" }),
  provision("third", { audience: ["serving"], topic: "title", sentence: "3.1" }),
];
const hash = "0123456789abcdef";
const need = (id: string, sentence: string) => ({ id, label: text(id), sentences: [sentence] });
const policy: LoadedPolicy = {
  ...pack(facts, provisions),
  face: { name: text(""), needs: [need("thirty", "6.3"), need("review", "3.1")] },
  hash,
  regionTags: [{ id: "poor", label: text("poor"), keptBy: text(""), sentences: [] }],
  regions: [{ adcode: "433122", name: "", prefecture: "", kind: "county" }],
};

const answers = { flag: false, level: "high", years: 0, county: "433122" };
const assessed = { ...assessment({ first: [], third: ["years"] }), policy: { id: "tiny", hash } };
const journey: Journey = {
  ...blank,
  audience: "serving",
  needs: ["thirty"],
  answers,
  corrections: { poor: true },
  // What follows is not in a link: it follows again.
  findings: findings(assessed, { ...answers, money: 3 }),
};
const link = "#r=2~tiny~0123456789ab~2026-01-01~serving~thirty~flag.f~level.high~years.0~county.433122~!poor.t~0";

function opened(fragment: string): Journey {
  const read = followLink(policy, fragment);
  if (read === "earlier") throw new Error(read);
  return { ...blank, ...read };
}

describe("a link", () => {
  it("carries answers in letters that chat apps pass on", () => {
    expect(linkOf(policy, journey, "")).toBe(link);
  });

  it("brings back what it was made of", () => {
    const { audience, needs, answers, corrections } = journey;
    expect(opened(link)).toMatchObject({ audience, needs, answers, corrections });
    expect(opened(link).opened).toEqual({ asOf: "2026-01-01", register: "", dropped: [] });
  });

  it("names the documents that were used", () => {
    for (const made of [linkOf, shortLinkOf]) {
      const named = made(policy, journey, "fedcba9876543210");
      expect(named).toContain("~*fedcba987654~");
      expect(opened(named)).toEqual({
        ...opened(link),
        opened: { asOf: "2026-01-01", register: "fedcba987654", dropped: [] },
      });
      expect(opened(named.replace("~*fedc", "~*fedg")).opened).toMatchObject({
        register: "",
        dropped: ["*fedgba987654"],
      });
    }
  });

  it("carries amounts below nothing, and days", () => {
    const answers = { money: -3, day: "2016-02-29" };
    expect(opened(linkOf(policy, { ...journey, answers, corrections: {} }, "")).answers).toEqual(answers);
    const broken = link.replace("~flag.f", "~money.-10~day.2015-02-29");
    expect(opened(broken).opened?.dropped).toEqual(["money.-10", "day.2015-02-29"]);
  });

  it("carries the real answers while another is being tried", () => {
    const { answers, corrections, findings } = journey;
    const trial = {
      ...journey,
      answers: { ...answers, years: 30 },
      real: findings && { answers, corrections, findings },
    };
    expect(linkOf(policy, trial, "")).toBe(link);
  });

  it("carries what was left unsure, and that all was looked for", () => {
    const unsure = { ...journey, needs: [], answers: { flag: "unsure" }, corrections: {} };
    const made = linkOf(policy, unsure, "");
    expect(made).toContain("~all~flag.-~0");
    expect(opened(made)).toMatchObject({ needs: [], answers: { flag: "unsure" } });
  });

  it.each(["&from=singlemessage&isappinstalled=0", "/", "。", "。）", "%E3%80%82", ".", ")", " 看看", "~", "%"])(
    "survives '%s' after it",
    (rest) => expect(opened(link + rest).opened).toEqual(opened(link).opened),
  );

  it("survives escaping, also twice", () => {
    const escaped = link.replace(/[~!*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    expect(escaped).not.toBe(link);
    expect(opened(escaped).answers).toEqual(journey.answers);
    expect(opened(escaped.replace(/%/g, "%25").replace("r=", "r%3D")).answers).toEqual(journey.answers);
    expect(isLink(escaped.replace("r=", "r%3d"))).toBe(true);
  });

  it("that was cut off loses its last part, which may be half a part", () => {
    const { answers, opened: said } = opened("#r=2~tiny~0123456789ab~2026-01-01~serving~all~flag.t~years.1");
    expect(answers).toEqual({ flag: true });
    expect(said?.dropped).toEqual(["years.1"]);
  });

  it.each([
    "flag.yes",
    "flag",
    "flag.t.t",
    "level.middle",
    "years.61",
    "years.x",
    "years.1e1",
    "years.",
    "county.999999",
    "gone.1",
    "toString.t",
    "!gone.t",
    "!poor.maybe",
    "*6.3s",
  ])("part '%s' is not guessed at", (token) => {
    const { answers, corrections, opened: said } = opened(`#r=2~tiny~0123456789ab~2026-01-01~serving~all~${token}~0`);
    expect({ answers, corrections }).toEqual({ answers: {}, corrections: {} });
    expect(said?.dropped).toEqual([token]);
  });

  it.each(["9999-99-99", "2026-02-30", "2026-00-10"])("of %s, a day that there is not, is none", (day) => {
    expect(followLink(policy, link.replace("2026-01-01", day))).toBeNull();
  });

  it("longer than any of ours is none, and is not looked through", () => {
    expect(followLink(policy, link.replace("~0", "~years.0".repeat(200_000)))).toBeNull();
  });

  it("that says a thing twice is believed the first time", () => {
    const { answers, opened: said } = opened("#r=2~tiny~0123456789ab~2026-01-01~serving~all~years.1~years.2~0");
    expect(answers).toEqual({ years: 1 });
    expect(said?.dropped).toEqual(["years.2"]);
  });

  it("cannot correct a county that it does not name", () => {
    const { corrections, opened: said } = opened("#r=2~tiny~0123456789ab~2026-01-01~serving~all~county.-~!poor.t~0");
    expect(corrections).toEqual({});
    expect(said?.dropped).toEqual(["!poor"]);
  });

  it("whose needs are all unknown lets the page ask again", () => {
    expect(opened("#r=2~tiny~0123456789ab~2026-01-01~serving~gone.thirty~0").needs).toEqual(["thirty"]);
    const { needs, opened: said } = opened("#r=2~tiny~0123456789ab~2026-01-01~serving~gone~0");
    expect(needs).toBeNull();
    expect(said?.dropped).toEqual(["gone"]);
  });

  it.each([
    "",
    "#r=",
    "#r=1",
    "#results",
    "#r=2~tiny~0123456789ab~2026-01-01~serving",
    "#r=2~tiny~0123456789ab~2026-01-01~serving~0",
    "#r=3~tiny~0123456789ab~2026-01-01~serving~all~0",
    "#r=2~other~0123456789ab~2026-01-01~serving~all~0",
    "#r=2~tiny~xyz~2026-01-01~serving~all~0",
    "#r=2~tiny~0123456789ab~today~serving~all~0",
    "#r=2~tiny~0123456789ab~2026-01-01~martian~all~0",
  ])("'%s' is none", (fragment) => {
    expect(followLink(policy, fragment)).toBeNull();
  });

  it.each([
    ["a version of the policy that is another", link.replace("0123456789ab", "ba9876543210")],
    ["the form of links before, whatever it says", "#r=1~tiny~0123456789ab~2026-01-01~serving~all~*6.3s~0"],
    ["the same, cut off", "#r=1~tiny~0123456789ab~2026-01"],
    ["an audience that is gone", "#r=2~tiny~ba9876543210~2026-01-01~martian~all~0"],
  ])("of %s is told to be an earlier one", (_, fragment) => {
    expect(followLink(policy, fragment)).toBe("earlier");
  });

  it("leaves nothing of an earlier visit", () => {
    const read = followLink(policy, link);
    expect(read).toMatchObject({ record: null, real: null, recorded: {}, findings: null });
  });

  it("is told from other addresses", () => {
    expect([link, "#r=", "#results", "#record=years", "", "#"].map(isLink)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("the short form of a link", () => {
  it("says the same, in fewer characters", () => {
    const short = shortLinkOf(policy, journey, "");
    expect(short.length).toBeLessThan(linkOf(policy, journey, "").length);
    expect(followLink(policy, short)).toEqual(followLink(policy, linkOf(policy, journey, "")));
    const unsure = {
      ...journey,
      needs: [],
      answers: { flag: "unsure", years: 7, money: -9, day: "2020-05-01" },
      corrections: {},
    };
    expect(followLink(policy, shortLinkOf(policy, unsure, ""))).toEqual(followLink(policy, linkOf(policy, unsure, "")));
  });

  it("is refused by another version of the policy, and cut off or made up it guesses nothing", () => {
    const short = shortLinkOf(policy, journey, "");
    expect(followLink({ ...policy, hash: "fedcba9876543210" }, short)).toBe("earlier");
    const cut = followLink(policy, short.slice(0, -4));
    expect(cut).toHaveProperty("opened");
    expect(followLink(policy, "#r=3~0123456789ab~20260101~zz~*~0")).toBeNull();
    expect(followLink(policy, short.replace("~0201~", "~zzzz~"))).not.toBeNull();
  });
});
