// Registers of invented documents for the published pack, as large as one likes: every prefecture has one, then every
// county, then all of them another that is a year younger, and so on. The same number always gives the same documents.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const regionsFile = new URL("../../core/policies/hunan-2016-91/regions.json", import.meta.url);
const FIRST_YEAR = 2017;
/** Open numbers of the pack, one a document, in turn. */
const NUMBERS = ["localFastTrackYears", "localRootedYears", "localLongServiceYears", "localTownshipYears"];
const FIELDS = ["basicEducation", "health", "agriculture"];

/** Who issues documents: the prefectures in the order of their codes, then the counties. */
function issuers() {
  const { regions } = JSON.parse(readFileSync(regionsFile, "utf8"));
  const counties = regions.map(({ adcode, name, prefecture }) => ({
    level: "county",
    region: adcode,
    name: prefecture + name,
  }));
  const prefectures = new Map(
    regions.map(({ adcode, prefecture }) => [
      adcode.slice(0, 4),
      { level: "prefecture", region: adcode.slice(0, 4), name: prefecture },
    ]),
  );
  return [...prefectures.values(), ...counties];
}

/** What texts are put together from, so that no two documents read alike. */
const SYLLABLES = [
  ..."安白柏北长东丰枫福高谷桂河横洪湖花黄江金兰乐梨龙绿梅明木南桥青清三沙山上石双水松塘天田桐文五溪仙新杨永玉云中竹",
];
const PEOPLE = ["在编在岗人员", "连续服务人员", "考核合格人员", "签订服务协议人员", "由县级下派人员", "经公开招聘人员"];
const STEPS = ["本人申请", "单位推荐", "主管部门审核", "公示五个工作日", "联席会议研究", "报市级备案", "按年度兑现"];
const CAVEATS = [
  "受处分期间不予计算",
  "中途调离的从次月起停止",
  "与其他待遇就高不重复",
  "所需经费列入本级预算",
  "借调期间按实际工作地掌握",
  "弄虚作假的予以追回",
];

/** Words drawn in an order that the seed alone decides. */
function wording(seed) {
  let state = seed * 2654435761 + 1;
  const below = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const one = (list) => list[below(list.length)];
  const township = () => `${one(SYLLABLES)}${one(SYLLABLES)}${one(["镇", "乡", "街道"])}`;
  return {
    townships: () => Array.from({ length: 4 }, township).join("、"),
    procedure: () => `${one(PEOPLE)}由${one(STEPS)}、${one(STEPS)}，${one(CAVEATS)}`,
    phone: () => `0000-${1_000_000 + below(9_000_000)}`,
  };
}

const yuan = (value) => ({ value, unit: "元", per: "月" });
const invented = (zh) => ({ zh: `${zh}（虚构）` });

function subsidy(name, base, words) {
  const row = (years, value, zh) => ({
    ...(years > 0 && { when: { fact: "townshipYears", atLeast: years } }),
    text: invented(`${zh}：每月${value}元`),
    amount: yuan(value),
  });
  return {
    provision: "township-work-subsidy",
    sentence: "2",
    quote: "对在乡镇工作的人员按月发给补贴",
    adopts: true,
    gives: [
      {
        title: invented("乡镇工作补贴"),
        rows: [row(20, base + 200, "满20年"), row(10, base + 100, "满10年"), row(0, base, "不满10年")],
      },
    ],
    handledBy: [
      { step: "accepts", by: `${name}人力资源和社会保障局（虚构）`, phone: words.phone() },
      { step: "pays", by: `${name}财政局（虚构）`, phone: words.phone() },
    ],
    window: { from: "03-01", to: "04-30" },
  };
}

function relaxation(years, words) {
  return {
    provision: "relax-education-and-service-years-for-title",
    sentence: "3",
    quote: `任现职后在基层工作满${years}年的`,
    when: { fact: "field", in: FIELDS },
    adopts: true,
    requires: { fact: "grassrootsYears", atLeast: years },
    evidence: [invented("单位出具的基层工作年限证明")],
    notes: [invented(words.procedure())],
  };
}

function reward(name, words) {
  return {
    provision: "reward-for-on-job-degree",
    sentence: "4",
    quote: "取得学位后给予一次性奖励",
    when: { not: { fact: "unitLevel", is: "outside" } },
    adopts: true,
    unchecked: [{ text: invented("每年不超过二十人"), by: invented(`${name}人力资源和社会保障局`) }],
    duties: [invented(`领取后在${words.townships()}等地服务满三年`)],
  };
}

function selection(adopts) {
  return {
    provision: "priority-selection-for-outstanding",
    sentence: "5",
    quote: adopts ? "优先选拔表现突出的" : "暂不实行优先选拔",
    when: { fact: "unitLevel", in: ["township", "county"] },
    adopts,
    notes: [invented(adopts ? "按程序公示" : "另行规定")],
  };
}

function documentOf({ level, region, name }, position, year) {
  const years = 5 + (position % 7);
  const adopts = position % 5 !== 0;
  const words = wording(position);
  const byField = { when: { fact: "field", is: FIELDS[position % FIELDS.length] }, value: years };
  return {
    policy: "hunan-2016-91",
    id: `invented-${region}-${year}`,
    level,
    region,
    confirmed: true,
    document: {
      number: `示例〔${year}〕${position + 1}号（虚构）`,
      title: `${name}基层人才的示例文件（虚构，不是任何机关的规定）`,
      issuer: `${name}的示例单位（虚构）`,
      issued: `${year - 1}-12-01`,
      from: `${year}-01-01`,
      urls: [`https://example.invalid/${region}/${year}`],
      checkedOn: "2026-01-01",
      grade: "C",
    },
    sentences: [
      { id: "1", text: `（虚构）年限按${years + 2}年掌握，所列领域按${years}年掌握。` },
      { id: "2", text: `（虚构）对在乡镇工作的人员按月发给补贴，按乡镇工作年限分三档；${words.townships()}从高。` },
      { id: "3", text: `（虚构）任现职后在基层工作满${years}年的，学历和任职年限可以放宽。${words.procedure()}。` },
      { id: "4", text: `（虚构）取得学位后给予一次性奖励，每年不超过二十人；${words.procedure()}。` },
      { id: "5", text: `（虚构）${adopts ? "同等条件下优先选拔表现突出的" : "暂不实行优先选拔"}。` },
    ],
    parameters: { [NUMBERS[position % NUMBERS.length]]: [byField, { value: years + 2 }] },
    rules: [
      subsidy(name, 200 + 20 * (position % 6), words),
      relaxation(years, words),
      reward(name, words),
      selection(adopts),
    ],
  };
}

/**
 * `count` invented documents, four rules each. Where there are several of one place, all of them speak from their years
 * on; with `lapsing` each ends as the next begins.
 */
export function inventedRegister(count, { lapsing = false } = {}) {
  const all = issuers();
  const documents = [];
  for (let at = 0; at < count; at++) {
    const year = FIRST_YEAR + Math.floor(at / all.length);
    const made = documentOf(all[at % all.length], at, year);
    if (lapsing && at + all.length < count) made.document.to = `${year}-12-31`;
    documents.push(made);
  }
  return documents;
}

/** Writes each of the documents to a file of its own in the folder. */
export function writeRegister(folder, documents) {
  for (const one of documents) writeFileSync(join(folder, `${one.id}.json`), JSON.stringify(one, null, 2));
}
