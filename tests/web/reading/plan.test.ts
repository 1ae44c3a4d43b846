import { describe, expect, it } from "vitest";
import type { PolicyPack, Provision, ProvisionAssessment, Reason, Route } from "../../../wasm/types.ts";
import { type Plan, planOf } from "../../../web/reading/plan.ts";
import { calendarOf, remindersOf } from "../../../web/screens/takeaway/calendar.ts";
import { fact, pack, provision } from "../pack.ts";

const text = (zh: string) => ({ zh, en: zh });
const asOf = "2026-01-01";
const byOffice: Reason = { kind: "authority", by: text("局"), over: text("多少"), cue: "可", namedInText: true };

function one(id: string, rest: Partial<Provision> = {}): Provision {
  return provision(id, { audience: ["serving"], topic: "post", ask: text(`问${id}`), office: "bureau", ...rest });
}

function assessed(id: string, verdict: ProvisionAssessment["verdict"], reasons: Reason[] = []): ProvisionAssessment {
  const bounds = { best: "satisfied", worst: "satisfied" } as const;
  return { id, sentence: "1.1", verdict, ...bounds, missing: [], unsure: [], reasons, decisive: [] };
}

const offices = [
  { id: "bureau", label: text("{place}局"), instead: [{ fact: "field", in: ["school"], office: "schools" }] },
  { id: "schools", label: text("{place}教育局") },
];

function policyOf(provisions: Provision[]): PolicyPack {
  const facts = [
    fact("field", { type: "enum", values: [{ value: "school", label: text("学校") }] }),
    fact("where", { type: "place" }),
  ];
  const regions = [{ adcode: "990101", name: "甲县", prefecture: "市", kind: "county" }];
  const audiences = [
    { id: "serving", label: text("在职") },
    { id: "unit", label: text("单位"), unit: true },
  ];
  return { ...pack(facts, provisions), audiences, regions, face: { name: text("名"), offices, anyPlace: text("县") } };
}

function plan(
  provisions: Provision[],
  list: ProvisionAssessment[],
  routes: Record<string, Route[]> = {},
  answers: Record<string, string> = {},
): Plan {
  const asker = { audience: "serving", answers };
  const policy = policyOf(provisions);
  return planOf({ policy, documents: [], asker, asOf, assessed: list, routes: (id) => routes[id] ?? [] });
}

const kinds = ({ first }: Plan) => first.map(({ kind, assessed: { id } }) => `${kind} ${id}`);
const group = ({ groups }: Plan, name: string) =>
  groups.find((each) => each.name === name)?.members.map(({ provision: { id } }) => id);
const wait = (date: string): Route => ({
  verdict: "satisfied",
  steps: [{ fact: "years", kind: "time", from: 1, to: [2] }],
  date,
});

describe("what to do first", () => {
  const provisions = [
    one("status"),
    one("small", { gain: 1 }),
    one("money", { gain: 3 }),
    one("hurdle", { kind: "duty" }),
    one("encouraged", {
      kind: "duty",
      decidedBy: { by: text("局"), over: text("派"), cue: "鼓励", namedInText: true },
    }),
    one("soon", { gain: 2 }),
    one("late", { gain: 3 }),
    one("open", { gain: 3 }),
  ];
  const list = [
    assessed("status", "satisfied"),
    assessed("small", "satisfied"),
    assessed("hurdle", "notSatisfied"),
    assessed("encouraged", "needsDecision", [byOffice]),
    assessed("soon", "notSatisfied"),
    assessed("late", "notSatisfied"),
    assessed("open", "needsDecision", [byOffice]),
  ];
  const routes = { soon: [wait("2027-06-01")], late: [wait("2029-06-01")] };

  it("is what can be had, then what stands in the way, then what waiting brings within two years", () => {
    expect(kinds(plan(provisions, [...list, assessed("money", "satisfied")], routes))).toEqual([
      "have money",
      "hurdle hurdle",
      "wait soon",
    ]);
  });

  it("is filled with what to ask for, never with a status or with what applies by itself", () => {
    expect(kinds(plan(provisions, list, routes))).toEqual(["hurdle hurdle", "wait soon", "ask open"]);
  });

  it("asks first for that of which less is open", () => {
    const two = [
      assessed("open", "needsDecision", [byOffice, byOffice]),
      assessed("money", "needsDecision", [byOffice]),
    ];
    expect(kinds(plan(provisions, two))).toEqual(["ask money", "ask open"]);
  });
});

describe("the groups", () => {
  it("hold what waiting or effort brings, and nothing for which one would have to move away", () => {
    const provisions = [one("wait"), one("move"), one("far")];
    const list = provisions.map(({ id }) => assessed(id, "notSatisfied"));
    const move: Route = { verdict: "satisfied", steps: [{ fact: "where", kind: "choice", from: "a", to: ["b"] }] };
    const found = plan(provisions, list, { wait: [move, wait("2030-01-01")], move: [move], far: [wait("2040-01-01")] });
    expect(group(found, "near")).toEqual(["wait"]);
    expect(group(found, "notSatisfied")).toEqual(["move", "far"]);
  });

  it("set apart what the unit may use, requirements, arrangements and what speaks of others", () => {
    const provisions = [
      one("ratio", { audience: ["serving", "unit"] }),
      one("duty", { kind: "duty" }),
      one("scheme", { kind: "arrangement" }),
      one("others"),
      one("unclear"),
    ];
    const found = plan(provisions, [
      assessed("ratio", "satisfied"),
      assessed("duty", "satisfied"),
      assessed("scheme", "needsDecision", [byOffice]),
      assessed("others", "notApplicable"),
      assessed("unclear", "unknown"),
    ]);
    expect(found.groups.map(({ name }) => name)).toEqual(["duty", "unit", "unclear", "arrangement", "notApplicable"]);
    expect(found.first).toEqual([]);
  });
});

describe("whom to ask", () => {
  const provisions = [
    one("a", { evidence: [{ item: text("证"), basis: "text" }] }),
    one("b", { evidence: [{ item: text("证"), basis: "text" }] }),
  ];
  const list = provisions.map(({ id }) => assessed(id, "needsDecision", [byOffice]));

  it("is one entry an office, with every paper once", () => {
    const { visits } = plan(provisions, list);
    expect(visits.map(({ place, members, papers }) => [place.name.zh, members.length, papers.length])).toEqual([
      ["县局", 2, 1],
    ]);
  });

  it("names the county, and another office for those who give an answer", () => {
    const answers = { where: "990101", field: "school" };
    expect(plan(provisions, list, {}, answers).visits[0]?.place.name.zh).toBe("甲县教育局");
  });
});

describe("a reminder", () => {
  it("is a whole day in a calendar, with no line longer than 75 bytes", () => {
    const found = plan([one("wait", { short: text("满了|可聘") })], [assessed("wait", "notSatisfied")], {
      wait: [wait("2028-08-01")],
    });
    const days = remindersOf(found, { documents: [], asOf }, "zh");
    expect(days).toEqual([{ id: "wait", date: "2028-08-01", title: "到日子了：满了可聘" }]);
    const file = calendarOf(policyOf([]), days, "zh");
    expect(file).toContain("DTSTART;VALUE=DATE:20280801\r\n");
    expect(file.replace(/\r\n /g, "")).toContain("满了可聘");
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
