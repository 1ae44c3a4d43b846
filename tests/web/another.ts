import type { Page } from "./applicant.ts";

/** A policy that is invented, small, and in Chinese only. It has no face, and nothing in common with the bundled one. */

const text = (zh: string) => ({ zh });
const audience = ["fisher"];
const yesOrNo = [
  { value: true, label: text("有") },
  { value: false, label: text("没有") },
];
const rest = { audience, topic: "boats", modality: "rule", evidence: [], notes: [], neverSay: "一定有" };
const always = { all: [] };

export const another = {
  id: "island-boats",
  documentNumber: "海渔〔2020〕3号",
  title: "海岛渔船补助办法",
  issuer: "海岛渔业局",
  year: 2020,
  chapters: [{ number: 1, heading: "第一章 补助" }],
  sections: [{ id: "fishing", label: text("打鱼") }],
  topics: [
    { id: "boats", label: text("渔船") },
    { id: "fuel", label: text("用油") },
  ],
  audiences: [
    { id: "fisher", label: text("渔民"), note: text("自己出海的") },
    { id: "keeper", label: text("守港的人") },
  ],
  modalities: [{ id: "rule", label: text("规定") }],
  sentenceClasses: [{ id: "person", label: text("写给个人"), assessable: true }],
  spellAttributes: [
    { id: "village", label: text("在哪个岛") },
    { id: "gear", label: text("用什么网") },
    { id: "storm", label: text("风浪大"), note: text("八级以上") },
  ],
  clauses: [
    {
      number: 1,
      label: "第一条",
      chapter: 1,
      heading: "补助",
      sentences: [
        { id: "1.1", text: "有渔船、打鱼满3年的，给渔船补助。", class: "person", reason: text("渔船") },
        { id: "1.2", text: "出海满2年、船证有效的，给用油补助。", class: "person", reason: text("用油") },
        {
          id: "1.3",
          text: "领补助的，船要上牌。卖船的，补助停发。港口由渔业局修。",
          class: "person",
          reason: text("其他"),
        },
      ],
    },
  ],
  facts: [
    {
      ...{ id: "boat", label: text("渔船"), section: "fishing", audience, change: "effort", type: "bool" },
      ...{ question: text("您有渔船吗？"), help: text("") },
      values: [{ ...yesOrNo[0] }, { ...yesOrNo[1], note: text("没有渔船的，可以找合作社。") }],
    },
    {
      ...{ id: "village", label: text("岛"), section: "fishing", audience, change: "choice", type: "place" },
      ...{ question: text("船在哪个岛？"), help: text("") },
    },
    {
      ...{ id: "gear", label: text("渔网"), section: "fishing", audience, change: "choice", type: "enum" },
      ...{ question: text("用什么网？"), help: text("看网眼。") },
      values: [
        { value: "wide", label: text("大网") },
        { value: "narrow", label: text("小网") },
      ],
    },
    {
      ...{ id: "fishingYears", label: text("打鱼年数"), section: "fishing", audience, change: "time", type: "number" },
      ...{ question: text("打鱼满几年？"), help: text(""), unit: "year", min: 0, max: 60 },
      derive: { count: "total" },
    },
    {
      ...{ id: "seaYears", label: text("出海年数"), section: "fishing", audience, change: "time", type: "number" },
      ...{ question: text("出海满几年？"), help: text(""), unit: "year", min: 0, max: 60 },
      ...{ prefillFrom: "fishingYears", prefillQuestion: text("出海也是这么多年吗？") },
      derive: { count: "total", storm: true },
    },
    {
      ...{ id: "paper", label: text("船证"), section: "fishing", audience, change: "effort", type: "bool" },
      ...{ question: text("船证有效吗？"), help: text(""), values: yesOrNo },
      ...{ recognisedBy: { by: text("渔业局"), cue: "有效" }, unsureLabel: text("还没有审") },
    },
  ],
  parameters: [],
  readings: [],
  definitions: [],
  provisions: [
    {
      ...rest,
      ...{ id: "boat-aid", sentence: "1.1", quote: "给渔船补助", title: text("渔船补助"), effect: text("有补助。") },
      alsoFrom: [{ sentence: "1.3", quote: "领补助的，船要上牌" }],
      excludes: ["fuel-aid"],
      appliesWhen: { fact: "boat", is: true },
      when: {
        all: [
          { fact: "fishingYears", atLeast: 3 },
          { fact: "village", tagged: "far" },
        ],
      },
      maySay: text("可以领渔船补助。"),
    },
    {
      ...rest,
      ...{ id: "fuel-aid", sentence: "1.2", quote: "给用油补助", title: text("用油补助"), effect: text("有补助。") },
      topic: "fuel",
      when: {
        all: [
          { fact: "seaYears", atLeast: 2 },
          { fact: "paper", is: true },
        ],
      },
      maySay: text("可以领用油补助。"),
    },
    {
      ...rest,
      ...{
        id: "plate",
        sentence: "1.3",
        quote: "船要上牌",
        title: text("船要上牌"),
        effect: text("要上牌。"),
        kind: "duty",
      },
      when: { fact: "boat", is: true },
      maySay: text("要上牌。"),
    },
    {
      ...rest,
      ...{ id: "port", sentence: "1.3", quote: "港口由渔业局修", title: text("修港口"), effect: text("修港口。") },
      ...{ kind: "arrangement", when: always, maySay: text("渔业局修港口。") },
    },
    {
      ...rest,
      ...{ id: "sold", sentence: "1.3", quote: "卖船的，补助停发", title: text("卖船停发"), effect: text("停发。") },
      ...{ kind: "consequence", when: { fact: "gear", is: "narrow" }, maySay: text("补助会停发。") },
    },
  ],
  follows: [{ fact: "gear", value: "wide", when: { fact: "boat", is: false } }],
  implausible: [
    {
      when: { not: { fact: "seaYears", atMostFact: "fishingYears" } },
      text: text("出海的年数比打鱼的还多。"),
    },
  ],
  regionTags: [{ id: "far", label: text("远岛"), keptBy: text("渔业局"), sentences: ["1.1"] }],
  regions: [
    {
      ...{ adcode: "990001", name: "东岛", prefecture: "外海", kind: "island", tags: ["far"] },
      note: text("东岛的码头在修。"),
    },
    { adcode: "990002", name: "西岛", prefecture: "外海", kind: "island", tags: [] },
  ],
};

/** Opens the page with that policy, which is served beside it. */
export async function openAnother(page: Page, fragment = ""): Promise<void> {
  await page.route("**/another.json", (route) => route.fulfill({ json: another }));
  await page.goto(`./?policy=another.json${fragment}`);
  await page.locator("html[data-core] [data-door=fisher]:visible").waitFor();
}
