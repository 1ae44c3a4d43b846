import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { settingsFrom } from "../../../web/host/settings.ts";
import { voiceFor } from "../../../web/host/speech.ts";

const read = (path: string): string => readFileSync(new URL(`../../../web/${path}`, import.meta.url), "utf8");

describe("kept settings", () => {
  it("come back as they were kept", () => {
    const settings = { lang: "en", size: "largest", contrast: "high", aloud: true, kept: true };
    expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it.each([[null], ["large"], [{ size: "huge", contrast: 1, lang: "fr", aloud: "yes" }]])(
    "are as standard where they are not understood: %j",
    (kept) => {
      expect(settingsFrom(kept)).toMatchObject({ lang: "zh", size: "standard", contrast: "standard", aloud: false });
    },
  );
});

describe("the voice", () => {
  const voice = (lang: string, localService = true) => ({ lang, localService });

  it("is on the device, and of the mainland where there is one", () => {
    expect(voiceFor([voice("zh-TW"), voice("zh_CN")], "zh")?.lang).toBe("zh_CN");
    expect(voiceFor([voice("zh-TW"), voice("zh-CN", false)], "zh")?.lang).toBe("zh-TW");
    expect(voiceFor([voice("zh-CN", false), voice("en-US")], "zh")).toBeUndefined();
  });

  it("speaks Mandarin for Chinese", () => {
    expect(voiceFor([voice("zh-HK"), voice("yue-HK")], "zh")).toBeUndefined();
  });
});

describe("high contrast", () => {
  const sheet = read("styles/sizes.css");
  const rule = (selector: string): Map<string, string> => {
    const [, rest = ""] = sheet.split(`\n${selector} {`);
    const block = rest.split("}")[0] ?? "";
    return new Map(Array.from(block.matchAll(/--([a-z-]+): (#\w+)/g), ([, name = "", value = ""]) => [name, value]));
  };
  const schemes = [
    ["light", rule('.surface[data-contrast="high"]')],
    ["dark", rule('.surface[data-theme="dark"][data-contrast="high"]')],
  ] as const;
  const texts = [
    ...["ink", "ink-soft", "main", "warning"].flatMap((ink) => ["paper", "card"].map((paper) => [ink, paper])),
    ...["ink", "main", "ink-soft"].map((ink) => [ink, "main-tint"]),
    ...["ink", "warning"].map((ink) => [ink, "warning-tint"]),
    ...[
      ["on-main", "main"],
      ["on-band", "band"],
      ["ink", "mark"],
    ],
  ] as [string, string][];

  it.each(schemes)("gives every colour anew in the %s scheme", (_, colours) => {
    const all = Array.from(read("styles/tokens.css").matchAll(/--([a-z-]+): var\([a-z-]+, #/g), ([, name]) => name);
    expect(Array.from(new Set(all)).filter((name = "") => !colours.has(name))).toEqual([]);
  });

  it.each(schemes)("has 7 to 1 for every text in the %s scheme, and as strong borders", (_, colours) => {
    const ratio = ([one, other]: readonly [string, string]): number =>
      contrast(colours.get(one) ?? "", colours.get(other) ?? "");
    const borders = ["line", "line-strong"].flatMap(
      (line) =>
        [
          [line, "paper"],
          [line, "card"],
        ] as [string, string][],
    );
    expect([...texts, ...borders].filter((pair) => !(ratio(pair) >= 7))).toEqual([]);
  });
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/\w/g, "$&$&") : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
