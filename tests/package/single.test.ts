// The page as one file, opened from a disk: all there is of it is in it.

import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect as expectOf } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { resultTexts } from "../../web/words/results.ts";
import { settingTexts } from "../../web/words/settings.ts";
import { takeawayTexts } from "../../web/words/takeaway.ts";
import { runNatively } from "../policy/native.ts";
import { SIX_THREE } from "../policy/teacher.ts";
import { answerAll, next, townshipTeacher } from "../web/applicant.ts";
import { openBrowser, type Watched, watch } from "./browser.ts";
import { hash, manifest, project } from "./installed.ts";

const built = join(project, "build/single/eligibility-checker.html");
const folder = mkdtempSync(join(tmpdir(), "eligibility-single-"));
const sent = join(folder, "下载 文件/政策 自查 #91（1）.html");

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  mkdirSync(dirname(sent));
  cpSync(built, sent);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function open(file: string, part = ""): Promise<Watched & { address: string }> {
  const watched = await watch(browser, { viewport: { width: 360, height: 740 } });
  const address = pathToFileURL(file).href;
  await watched.page.goto(address + part);
  await watched.page.locator("#app[data-complete]").waitFor({ state: "attached" });
  return { ...watched, address };
}

it("stays small enough for a chat", () => {
  expect(statSync(built).size).toBeLessThan(1_100_000);
});

it.each([
  ["as it was built", built],
  ["renamed, with Chinese characters and blanks in its path", sent],
])("takes the township teacher to the results and away with them, %s", async (_, file) => {
  const { page, requests, noise, address, close } = await open(file);
  await page.locator("[data-door=serving]:visible").click();
  for (const need of ["thirty", "stay", "special"]) await page.locator(`input[value=${need}]`).check();
  await next(page);
  await answerAll(page, townshipTeacher);
  await expectOf(page.locator(`.entry[data-provision=${SIX_THREE}]`)).toHaveAttribute("data-verdict", "satisfied");
  await expectOf(page.locator("html")).toHaveAttribute("data-core", "js");

  await page.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
  const way = (name: string) => page.locator(`[data-way=${name}]`);
  await expectOf(way("link")).toContainText(takeawayTexts.link.nowhere.zh);
  await expectOf(way("link").getByRole("button")).toHaveCount(0);
  await page.getByRole("button", { name: takeawayTexts.picture.button.zh }).click();
  const picture = page.locator(".picture img");
  await expectOf.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBeGreaterThan(500);
  await page.getByRole("button", { name: takeawayTexts.copy.button.zh }).click();
  await expectOf(way("text").getByRole("status")).toHaveText(takeawayTexts.copy.done.zh);
  const downloaded = page.waitForEvent("download");
  await page.getByRole("button", { name: takeawayTexts.receipt.button.zh }).click();
  const receipt = await (await downloaded).path();
  expect(runNatively(["verify", receipt], "").status).toBe(0);

  await page.getByRole("button", { name: "English" }).click();
  await expectOf(page.locator("html")).toHaveAttribute("lang", "en");
  await expectOf(page.locator("#app h1")).toHaveText("Take your results away");
  // A receipt is a blob of the page's own
  expect(requests.filter((url) => !url.startsWith("blob:null/"))).toEqual([address]);
  expect(noise).toEqual([]);
  await close();
});

it("says which copy it is, and needs no network to open again", async () => {
  const { page, noise, close } = await open(sent, "#settings");
  const version = page.locator(".version");
  await expectOf(version).toContainText(`政策数据 hunan-2016-91，${hash.slice(0, 12)}`);
  await expectOf(version).toContainText(`程序 ${manifest.version}`);
  await expectOf(version).toContainText(settingTexts.version.plain.zh);
  await expectOf(version.getByRole("status")).toHaveText(settingTexts.version.stored.zh);
  await page.context().setOffline(true);
  await expectOf(version.getByRole("status")).toHaveText(settingTexts.version.offline.zh);
  await page.getByRole("button", { name: "English" }).click();
  await expectOf(version).toContainText("Runs as plain JavaScript here: slower, with the same results.");
  expect(noise).toEqual([]);
  await close();
});
