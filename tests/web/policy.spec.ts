import { recordTexts } from "../../web/screens/record/texts.ts";
import { resultTexts } from "../../web/words/results.ts";
import { texts } from "../../web/words/texts.ts";
import { policyWordsIn } from "../policy/words.ts";
import { another, openAnother } from "./another.ts";
import {
  answer,
  asked,
  enter,
  expect,
  next,
  opened,
  overflow,
  type Page,
  type Script,
  test,
  visit,
} from "./applicant.ts";

const fisher: Script = {
  boat: true,
  village: "外海/990001",
  gear: "wide",
  fishingYears: 5,
  seaYears: 5,
  paper: "unsure",
};

/** Everything on the page, seen or not. */
async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => `${document.title} ${document.body.textContent}`);
}

test("the bundled policy is not fetched where another is given", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await openAnother(page);
  await page.locator("#app[data-complete]").waitFor({ state: "attached" });
  expect(fetched.filter((address) => /\/(core-[^/]*\.wasm|another\.json)$/.test(address))).toHaveLength(2);
  expect(fetched.filter((address) => /\/policy[^/]*$/.test(address))).toEqual([]);
});

/** From the first screen to the results; `look` at every screen. */
async function walk(page: Page, script: Script = fisher, look: () => Promise<void> = async () => {}): Promise<void> {
  await look();
  await enter(page, "fisher");
  await look();
  await page.locator("input[value=all]").check();
  await next(page);
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) {
    await look();
    await answer(page, fact, script[fact] ?? "unsure");
  }
  await look();
}

for (const lang of ["zh-CN", "en"]) {
  test(`with another policy no word of the bundled one is on any screen (${lang})`, async ({ page }) => {
    await openAnother(page, `&lang=${lang}`);
    const look = async (): Promise<void> => {
      const text = await textOf(page);
      expect(policyWordsIn(text)).toEqual([]);
      for (const word of ["湖南", "湘", "12333", "2016", "基层", "乡镇", "人事", "职称", "Hunan", "grassroots"])
        expect(text).not.toContain(word);
      expect(text).not.toContain("undefined");
      expect(await overflow(page), page.url()).toBeLessThanOrEqual(0);
    };
    await walk(page, fisher, look);
    for (const screen of ["answers", "try", "document", "takeaway", "settings", "record", "question=village"]) {
      await visit(page, screen);
      await look();
    }
  });
}

test("a policy without a face is shown by its title and number, and what it lacks is left out", async ({ page }) => {
  await openAnother(page);
  await expect(page).toHaveTitle(another.documentNumber);
  await expect(page.locator("meta[name=description]")).toHaveAttribute(
    "content",
    "海渔〔2020〕3号《海岛渔船补助办法》",
  );
  await expect(page.locator(".brand:visible")).toContainText(another.documentNumber);
  await expect(page.locator("#intro h1:visible")).toHaveText(another.title);
  await expect(page.locator("#doors .notes, .guide details")).toHaveCount(0);
  await expect(page.locator(".foot p:visible")).toHaveText("海渔〔2020〕3号 · 海岛渔业局");
  await expect(page.locator("[data-door]:visible")).toHaveText([/渔民\s*自己出海的/, "守港的人"]);
  await enter(page, "fisher");
  // It names no needs: its topics stand for them.
  await expect(page.locator("#app .option")).toHaveText(["渔船", "用油", texts.needs.all.zh]);
  await expect(page).toHaveTitle(`${texts.needs.question.zh} - ${another.documentNumber}`);
});

test("its service record asks for what it has spells state", async ({ page }) => {
  await openAnother(page);
  await enter(page, "fisher");
  await page.locator("input[value=all]").check();
  await next(page);
  for (let fact = await asked(page); fact !== "fishingYears"; fact = await asked(page))
    await answer(page, fact ?? "", fisher[fact ?? ""] ?? "unsure");
  await page.getByRole("button", { name: texts.question.byRecord.zh }).click();
  // Nobody's answers are said to describe the spells of this policy.
  await expect(page.locator("[name=said-gear]")).toHaveValue("");
  await page.locator("[name=fromYear]").fill("2010");
  await page.locator("[name=fromMonth]").fill("1");
  await page.locator("[name=ends][value=open]").check();
  await next(page);
  await expect(page.locator(".error-summary a")).toHaveText(["请选“用什么网”。"]);
  await page.locator("[name=said-gear]").selectOption({ label: "小网" });
  await next(page);
  await expect(page.locator("[data-years=fishingYears]")).toBeVisible();
  await expect(page.locator("[data-years=seaYears]")).toHaveCount(0);
  await expect(page.getByText("“出海年数”不从这里算")).toContainText("请在那一段里勾上“风浪大”");
  await page.getByRole("button", { name: resultTexts.answers.change.zh }).click();
  await expect(page.locator(".option", { hasText: "风浪大" })).toContainText("八级以上");
  await page.locator("[name=said-storm]").check();
  await page.getByText(recordTexts.more.zh).click();
  await page.locator("[name=said-village]").selectOption({ label: "东岛" });
  await next(page);
  await expect(page.locator("[data-spell='0']")).toContainText("小网；东岛；风浪大");
  await expect(page.locator("[data-years=seaYears]")).toBeVisible();
});

test("what cannot be had together is said on both cards, and all sentences are quoted", async ({ page }) => {
  await openAnother(page);
  await walk(page);
  const card = (id: string) => page.locator(`.entry[data-provision="${id}"]`);
  for (const id of ["boat-aid", "fuel-aid"]) await opened(card(id));
  await expect(card("boat-aid").locator(".excludes")).toHaveText("不能和《用油补助》同时享受");
  await expect(card("fuel-aid").locator(".excludes")).toHaveText("不能和《渔船补助》同时享受");
  await expect(card("boat-aid").locator("blockquote")).toHaveText(["给渔船补助", "领补助的，船要上牌"]);
  await card("boat-aid").getByText(resultTexts.results.sentence.zh).click();
  await expect(card("boat-aid").locator("mark")).toHaveText(["给渔船补助", "领补助的，船要上牌"]);
  await card("boat-aid").getByRole("link", { name: "第一条 1.3" }).click();
  const sentence = page.locator('[data-sentence="1.3"]');
  await expect(sentence).toBeFocused();
  await expect(sentence.locator("li")).toHaveText([/渔船补助/, /船要上牌/, /修港口/, /卖船停发/]);
});

test("duties, arrangements and consequences stand apart, and only what can be had is counted as gained", async ({
  page,
}) => {
  await openAnother(page);
  await walk(page, { ...fisher, gear: "narrow" }, async () => {
    if (/#question/.test(page.url())) await expect(page.getByRole("status")).not.toContainText("符合 2");
  });
  const group = (name: string) => page.locator(`[data-group=${name}]`);
  await expect(group("reached").locator(".entry")).toHaveCount(1);
  // A policy that names no offices has its questions all the same.
  await expect(group("asked").locator(".entry")).toContainText("用油补助");
  await expect(group("duty").locator("h2")).toHaveText(/先要满足的要求 1 条/);
  await expect(group("duty").locator(".entry")).toContainText("船要上牌");
  await expect(group("arrangement").locator("summary").first()).toContainText(/文件的安排\s*1 条/);
  await expect(group("consequence").locator(".entry")).toContainText("卖船停发");
  await page.locator(".index a", { hasText: resultTexts.kinds.arrangement.heading.zh }).click();
  await expect(page.locator("#group-arrangement")).toBeFocused();
  await expect(group("arrangement").locator(".entry")).toBeVisible();
  await page.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
  await expect(page.locator(".sheet .verdicts h3")).toHaveText([
    /● 符合\s*· 1 条/,
    /◐ 待认定\s*· 1 条/,
    /先要满足的要求\s*· 1 条/,
    /文件的安排\s*· 1 条/,
    /会停掉什么\s*· 1 条/,
  ]);
  const entry = page.locator('.sheet .entry[data-provision="boat-aid"]');
  await expect(entry.locator("blockquote")).toHaveText(/给渔船补助/);
  await expect(entry.locator(".row")).toHaveText([
    /同时依据：\s*第一条 1.3：“领补助的，船要上牌”/,
    /不能同时享受：\s*用油补助/,
  ]);
  await expect(page.locator(".sheet h2")).toHaveText("海渔〔2020〕3号结果单");
});
