import { settingTexts } from "../../web/words/settings.ts";
import { texts } from "../../web/words/texts.ts";
import {
  answerAll,
  asked,
  begin,
  enter,
  expect,
  layoutShift,
  next,
  overflow,
  type Page,
  resume,
  test,
  townshipTeacher,
} from "./applicant.ts";

const topics = ["thirty"];

test("a size applies at once, and one comes back to the question with the tick still there", async ({ page }) => {
  await begin(page, "serving", topics);
  await page.locator("input[value=publicInstitution]").check();
  await toSettings(page);
  await page.locator("input[value=large]").check();
  await expect.poll(() => rootSize(page)).toBe("22px");
  await page.getByRole("button", { name: settingTexts.done.zh }).click();
  await expect(page.locator("input[value=publicInstitution]")).toBeChecked();
  expect(await rootSize(page)).toBe("22px");
});

test("a county that was picked but not sent survives the settings", async ({ page }) => {
  await resume(page, "unit", ["special"], {
    unitKind: "publicInstitution",
    unitLevel: "township",
    unitNeed: "unsure",
  });
  expect(await asked(page)).toBe("county");
  await page.locator("select[name=prefecture]").selectOption("湘西土家族苗族自治州");
  await page.locator("input[name=answer][value='433122']").check();
  await toSettings(page);
  await page.getByRole("button", { name: settingTexts.done.zh }).click();
  await expect(page.locator("input[name=answer][value='433122']")).toBeChecked();
});

test("nothing is kept unless that is asked for, and unticking forgets it", async ({ page }) => {
  await page.goto("./#settings");
  await page.locator("input[value=largest]").check();
  await page.locator("input[name=contrast]").check();
  expect(await kept(page)).toEqual([]);
  await page.locator("input[name=kept]").check();
  await expect.poll(() => kept(page)).toHaveLength(1);
  await page.reload();
  await expect.poll(() => rootSize(page)).toBe("28px");
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "high");
  await page.locator("input[name=kept]").uncheck();
  await expect.poll(() => kept(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => rootSize(page)).toBe("18px");
});

test("the first picture has the kept size and contrast, without the core and without the script", async ({ page }) => {
  await page.addInitScript(() => {
    const settings = { lang: "en", size: "largest", contrast: "high", aloud: false, kept: true };
    localStorage.setItem("eligibility-checker.settings", JSON.stringify(settings));
  });
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/index-.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./", { waitUntil: "commit" });
  const look = () =>
    page.evaluate(() => {
      // Nothing of it may be there yet.
      const root: HTMLElement | null = document.documentElement;
      if (!root) return null;
      const { lang, dataset } = root;
      return [getComputedStyle(document.documentElement).fontSize, dataset.contrast, lang];
    });
  await expect.poll(look).toEqual(["28px", "high", "en"]);
  release();
  await expect(page.locator("html")).toHaveAttribute("data-core", "wasm");
  expect(await look()).toEqual(["28px", "high", "en"]);
  expect(await layoutShift(page)).toBeLessThanOrEqual(0.02);
});

test("where nothing can be kept the settings hold for now, and the page says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await page.goto("./#settings");
  await page.locator("input[value=large]").check();
  await page.locator("input[name=kept]").check();
  await expect(page.getByText(settingTexts.refused.zh)).toBeVisible();
  expect(await rootSize(page)).toBe("22px");
});

test("the largest size fits a window of 360 pixels", async ({ page }) => {
  await page.goto("./#settings");
  await page.locator("input[value=largest]").check();
  await expect.poll(() => rootSize(page)).toBe("28px");
  expect(await overflow(page), "settings").toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: settingTexts.done.zh }).click();
  expect(await overflow(page), "start").toBeLessThanOrEqual(0);
  await enter(page, "serving");
  expect(await overflow(page), "topics").toBeLessThanOrEqual(0);
  for (const topic of topics) await page.locator(`input[value=${topic}]`).check();
  await next(page);
  await answerAll(page, townshipTeacher, async (fact) => {
    expect(await overflow(page), fact).toBeLessThanOrEqual(0);
  });
  expect(await rootSize(page)).toBe("28px");
  expect(await overflow(page), "results").toBeLessThanOrEqual(0);
  for (const summary of await page.locator("#app summary:visible").all()) await summary.click();
  expect(await overflow(page), "open results").toBeLessThanOrEqual(0);
});

test("the language can be changed here as well", async ({ page }) => {
  await page.goto("./#settings");
  await page.locator("input[name=lang][value=en]").check();
  await expect(page.locator("#app h1")).toHaveText("Text size and reading aloud");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the version in use is named", async ({ page }) => {
  await page.goto("./#settings");
  await expect(page.locator(".version")).toContainText(/政策数据 hunan-2016-91，[0-9a-f]{12}/);
  await expect(page.locator(".version")).toContainText(/程序 \d+\.\d+\.\d+，网页 [0-9a-f]{12}/);
  await expect(page.locator("html")).toHaveAttribute("data-core", "wasm");
  await expect(page.locator(".version")).not.toContainText(settingTexts.version.plain.zh);
});

test("it is said where the core is plain JavaScript", async ({ page }) => {
  await page.goto("./?core=js#settings");
  await expect(page.locator("html")).toHaveAttribute("data-core", "js");
  await expect(page.locator(".version")).toContainText(settingTexts.version.plain.zh);
});

test.describe("reading aloud", () => {
  test("is not offered without a Chinese voice on the device", async ({ page }) => {
    await voices(page, [
      { lang: "zh-CN", localService: false },
      { lang: "en-US", localService: true },
    ]);
    await page.goto("./#settings");
    await expect(page.getByText(settingTexts.aloud.none.zh)).toBeVisible();
    await expect(page.locator("input[name=aloud]")).toHaveCount(0);
  });

  test("reads the heading, the hint, and the options, and stops on request and on the next step", async ({ page }) => {
    await voices(page, [{ lang: "zh_CN", localService: true }]);
    await page.goto("./#settings");
    await page.locator("input[name=aloud]").check();
    await page.getByRole("button", { name: settingTexts.done.zh }).click();
    await enter(page, "serving");
    for (const topic of topics) await page.locator(`input[value=${topic}]`).check();
    await next(page);
    await expect(page.locator("[data-fact=unitKind]")).toBeVisible();
    expect(await spoken(page)).toEqual([]);
    await page.getByRole("button", { name: settingTexts.aloud.read.zh }).click();
    const said = await spoken(page);
    expect(said).toContain(await page.locator("#app h1").textContent());
    expect(said.some((piece) => piece.startsWith("看单位的登记证照"))).toBe(true);
    expect(said).toContain("事业单位 公办学校、医院，局下属的中心、站、所");
    expect(said.join()).not.toContain(texts.next.zh);
    await page.getByRole("button", { name: settingTexts.aloud.stop.zh }).click();
    expect(await spoken(page)).toEqual([]);
    await page.getByRole("button", { name: settingTexts.aloud.read.zh }).click();
    await page.locator("input[value=publicInstitution]").check();
    await next(page);
    await expect(page.getByRole("button", { name: settingTexts.aloud.read.zh })).toBeVisible();
    expect(await spoken(page)).toEqual([]);
  });
});

async function toSettings(page: Page): Promise<void> {
  await page.locator(".shell a[href='#settings']").click();
  await expect(page.locator("#app h1")).toHaveText(settingTexts.heading.zh);
}

function rootSize(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
}

function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage));
}

/** A device with these voices; what it is told to say until it is told to stop can be asked for. */
async function voices(page: Page, list: { lang: string; localService: boolean }[]): Promise<void> {
  await page.addInitScript((offered) => {
    const said: string[] = [];
    class Utterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const speechSynthesis = {
      getVoices: () => offered,
      speak: (utterance: Utterance) => said.push(utterance.text),
      cancel: () => said.splice(0),
    };
    for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance: Utterance, said })) {
      Object.defineProperty(window, name, { value });
    }
  }, list);
}

function spoken(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(window as unknown as { said: string[] }).said]);
}
