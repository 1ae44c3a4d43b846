// The page under implementing documents.
import { readFileSync } from "node:fs";
import { resultTexts } from "../../web/words/results.ts";
import { takeawayTexts } from "../../web/words/takeaway.ts";
import { expect, opened, type Page, resume, type Script, test, townshipTeacher, visit } from "./applicant.ts";

const subsidy = "township-work-subsidy";
const document = { number: "示例市〔2016〕1号", title: "补贴办法", issuer: "示例市人社局", from: "2016-01-01" };
const city = {
  policy: "hunan-2016-91",
  id: "invented-city",
  level: "prefecture",
  region: "4301",
  confirmed: true,
  document,
  rules: [
    {
      provision: subsidy,
      adopts: true,
      gives: [{ title: { zh: "每月补贴" }, rows: [{ text: { zh: "每月三百元" } }] }],
    },
  ],
};
const hearsay = { ...city, id: "hearsay", confirmed: false, document: { ...document, number: "听说〔2016〕2号" } };
const faulty = { ...city, id: "faulty", document: { ...document, number: "错〔2016〕3号", from: "2016-02-30" } };

async function check(page: Page, answer: { status?: number; body: string }, more: Script = {}): Promise<void> {
  await page.route("**/invented.json", (route) => route.fulfill({ contentType: "application/json", ...answer }));
  await resume(page, "serving", ["all"], { ...townshipTeacher, ...more }, "./?documents=invented.json");
  await visit(page, "results");
}

test("says which documents bear on a result, what they give, and which have faults", async ({ page }) => {
  await check(page, { body: JSON.stringify({ documents: [faulty, hearsay, city] }) });
  const card = await opened(page.locator(`.entry[data-provision="${subsidy}"]`));
  await expect(card.locator(".documents")).toContainText("示例市人社局 示例市〔2016〕1号《补贴办法》");
  await expect(card.locator(".documents")).toContainText("每月三百元");
  await expect(card.locator(".documents")).toContainText(resultTexts.documents.unconfirmed.zh);
  // By name, with what is wrong and where.
  await expect(page.locator("#app")).toContainText("这份文件有错，没有用上：错〔2016〕3号《补贴办法》（/document/from");
  await page.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
  await expect(page.locator(".sheet .about")).toContainText("示例市〔2016〕1号《补贴办法》");
  const loading = page.waitForEvent("download");
  await page.getByRole("button", { name: takeawayTexts.receipt.button.zh }).click();
  const receipt = JSON.parse(readFileSync(await (await loading).path(), "utf8"));
  expect(receipt.documents).toEqual([city]);
});

test.describe("documents that cannot be fetched", () => {
  test.use({ quiet: false });

  test("do not keep anybody from the check, and it says so", async ({ page }) => {
    await check(page, { status: 404, body: "" });
    await expect(page.locator("#app")).toContainText(resultTexts.documents.lost["documents-unavailable"].zh);
    await expect(page.locator(".documents")).toHaveCount(0);
  });

  test("nor does a bundle of them that is damaged", async ({ page }) => {
    await check(page, { body: "eligibility-documents 1 00000000\n{}\n" });
    await expect(page.locator("#app")).toContainText(resultTexts.documents.lost["bundle-damaged"].zh);
  });

  test("nor does an address that is none", async ({ page }) => {
    await resume(page, "serving", ["all"], townshipTeacher, "./?documents=https://[");
    await visit(page, "results");
    await expect(page.locator("#app")).toContainText(resultTexts.documents.lost["documents-unavailable"].zh);
  });
});

test("what waiting brings by a table, and when a window opens, is said and goes into the calendar", async ({
  page,
}) => {
  const gives = [
    {
      title: { zh: "每月补贴" },
      rows: [
        { when: { fact: "townshipYears", atLeast: 31 }, text: { zh: "每月五百元" } },
        { text: { zh: "每月三百元" } },
      ],
    },
  ];
  const rule = { provision: subsidy, adopts: true, gives, window: { from: "03-01", to: "03-31" } };
  await check(page, { body: JSON.stringify([{ ...city, rules: [rule] }]) }, { townshipYears: 30 });
  const when = page.locator(`[data-thing="${subsidy}"] dd`).last();
  await expect(when).toContainText("每年 3 月 1 日起，3 月 31 日止");
  await expect(when).toContainText(/\d{4} 年 \d+ 月 \d+ 日起：每月五百元/);
  await page.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
  const loading = page.waitForEvent("download");
  await page.getByRole("button", { name: takeawayTexts.reminder.button.zh }).click();
  const calendar = readFileSync(await (await loading).path(), "utf8").replace(/\r\n /g, "");
  expect(calendar).toMatch(/DTSTART;VALUE=DATE:\d{4}0301\r\nSUMMARY:开始办理：乡镇工作补贴/);
  expect(calendar).toContain("SUMMARY:乡镇工作补贴：每月五百元");
});
