import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Face, PolicyPack } from "../../../wasm/types.ts";
import { filled, shellFor } from "../../../web/shell/fill.ts";
import { shellOf } from "../../../web/shell/shell.ts";
import { htmlOf, piece } from "../../../web/shell/tree.ts";
import { pack } from "../pack.ts";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const index = read("web/index.html");
const text = (zh: string, en = zh) => ({ zh, en });
const faceless: PolicyPack = { ...pack([]), documentNumber: "甲发1号", title: "甲办法", issuer: "甲局" };

function partsOf(policy: PolicyPack): Record<string, string> {
  const parts = Object.entries(shellOf(policy).parts).map(([name, content]) => [name, htmlOf(content)] as const);
  return Object.fromEntries(parts);
}

describe("the shell of a policy with a face", () => {
  const face: Face = {
    name: text("甲自查", "Check A"),
    heading: text("问什么", "What"),
    notices: [text("先看", "First")],
    validity: text("有效", "Valid"),
    contact: { text: text("请打 12-3，谢谢", "Please write"), phone: "12-3" },
  };
  const parts = partsOf({ ...faceless, face });

  it("says in both languages what the face says", () => {
    expect(parts.brand).toBe(
      '<span class="tongue" lang="zh-CN">甲自查<span class="issuer" part="issuer" lang="zh-CN">甲局</span></span>' +
        '<span class="tongue" lang="en">Check A<span class="issuer" part="issuer" lang="zh-CN">甲局</span></span>',
    );
    expect(parts.doors).toContain('<ul class="notes"><li>先看</li><li>有效</li></ul>');
    expect(parts.doors).toContain('<a href="#door=serving" data-door="serving"><b>serving</b></a>');
    expect(parts.intro).toContain('<h1 tabindex="-1">What</h1>');
    expect(parts.guide).toBe("");
  });

  it("breaks the heading only where it says so", () => {
    const broken = { ...face, heading: text("甲政策|与您") };
    expect(partsOf({ ...faceless, face: broken }).intro).toContain(
      '<h1 tabindex="-1"><span class="whole">甲政策</span><span class="whole">与您</span></h1>',
    );
  });

  it("makes a link of the number to call, where it stands in the text", () => {
    expect(parts.foot).toContain('请打 <a href="tel:123">12-3</a>，谢谢<br>甲发1号 · 甲局');
    expect(parts.foot).toContain("Please write<br>");
  });
});

describe("the shell of a policy without a face", () => {
  it("says its title and its number, and leaves out what is missing", () => {
    const { title, description } = shellOf(faceless);
    expect([title, description]).toEqual(["甲发1号", "甲发1号《甲办法》"]);
    const { brand, intro, guide, foot } = partsOf(faceless);
    expect(brand).toContain(">甲发1号<");
    const [chinese] = (intro ?? "").split('<div class="tongue" lang="en">');
    expect(chinese).toBe(
      '<div class="tongue" lang="zh-CN"><h1 tabindex="-1">甲办法</h1><p class="lead">甲发1号</p></div>',
    );
    expect(guide).toBe("");
    expect(foot).toContain('<p class="tongue" lang="zh-CN">甲发1号 · 甲局</p>');
  });
});

describe("the page that is built", () => {
  const policy = JSON.parse(read("build/wasm/policy.json")) as PolicyPack;
  const shell = shellFor(policy, JSON.parse(read("build/wasm/policy.en.json")));

  it("has a line for each article, under the article's own number, in both languages", () => {
    const html = filled(index, shell, "0");
    const labels = policy.clauses.filter(({ number }) => number > 0).map(({ label }) => label);
    const chinese = html.slice(html.indexOf("<ul>"), html.indexOf("</ul>", html.indexOf("<ul>")));
    expect(Array.from(chinese.matchAll(/<li>(（.+?）)/g), ([, label]) => label)).toEqual(labels);
    const numbers = labels.map((_, at) => `<li value="${at + 1}">`);
    expect(numbers.filter((start) => !html.includes(start))).toEqual([]);
  });

  it("says every part once, with nothing left to fill", () => {
    const html = filled(index, shell, "0123");
    for (const content of Object.values(shell.parts)) expect(html.split(htmlOf(content))).toHaveLength(2);
    expect(html).toContain(`<title>${shell.title}</title>`);
    expect(html).toContain('data-policy="0123"');
    expect(html).not.toMatch(/content=""|data-shell="[^"]*"><\//);
  });

  it("is refused where a place for a part is gone", () => {
    expect(() => filled(index.replace('data-shell="guide"', ""), shell, "0")).toThrow("no place");
  });

  it("cannot be broken by signs in the texts", () => {
    expect(htmlOf([piece("p", { title: '"' }, "<b> & $&")])).toBe('<p title="&#34;">&#60;b&#62; &#38; $&#38;</p>');
  });
});
