import type { PolicyPack, Text } from "../../wasm/types.ts";
import { contactOf, nameOf } from "../reading/face.ts";
import { texts } from "../words/texts.ts";
import { type Content, type Piece, piece } from "./tree.ts";

/** What a page says before anything is asked, all of it from the policy and in both languages. */
export interface Shell {
  title: string;
  description: string;
  /** The content of the elements of index.html with `data-shell`, by its value. */
  parts: Readonly<Record<string, readonly Content[]>>;
}

export function shellOf(policy: PolicyPack): Shell {
  const { documentNumber, title, face } = policy;
  const { zh: description } = face?.lead ?? same(`${documentNumber}《${title}》`);
  return {
    title: nameOf(policy).zh,
    description,
    parts: {
      brand: inBoth("span", (lang) => [
        nameOf(policy)[lang],
        piece("span", { class: "issuer", part: "issuer", lang: "zh-CN" }, policy.issuer),
      ]),
      intro: inBoth("div", (lang) => introduction(policy, lang)),
      doors: inBoth("div", (lang) => doors(policy, lang)),
      "without-script": [piece("p", {}, ...withoutScript(policy))],
      guide: guide(policy),
      foot: inBoth("p", (lang) => foot(policy, lang)),
    },
  };
}

type Lang = keyof Text;

function same(text: string): Text {
  return { zh: text, en: text };
}

/** The language of the page shows its own. */
function inBoth(name: string, content: (lang: Lang) => readonly Content[]): Piece[] {
  return (["zh", "en"] as const).map((lang) =>
    piece(name, { class: "tongue", lang: lang === "zh" ? "zh-CN" : "en" }, ...content(lang)),
  );
}

/** A heading breaks only where it says so. */
function unbroken(heading: string): Content[] {
  const pieces = heading.split("|");
  return pieces.length === 1 ? pieces : pieces.map((one) => piece("span", { class: "whole" }, one));
}

function introduction({ documentNumber, title, face }: PolicyPack, lang: Lang): Piece[] {
  return [
    piece("h1", { tabindex: "-1" }, ...unbroken((face?.heading ?? same(title))[lang])),
    piece("p", { class: "lead" }, (face?.lead ?? same(documentNumber))[lang]),
  ];
}

/** The first question, which each answer leads on from, and what to know before. It stands there before any script. */
function doors({ audiences, face }: PolicyPack, lang: Lang): Piece[] {
  const rows = audiences.map(({ id, label, note }) =>
    piece(
      "li",
      {},
      piece(
        "a",
        { href: `#door=${id}`, "data-door": id },
        piece("b", {}, label[lang]),
        ...(note ? [piece("span", {}, note[lang])] : []),
      ),
    ),
  );
  const items = (texts: readonly Text[]): Piece[] => texts.map((text) => piece("li", {}, text[lang]));
  const notices = [...(face?.notices ?? []), ...(face?.validity ? [face.validity] : [])];
  return [
    piece("h2", {}, texts.audience.question[lang]),
    piece("ul", { class: "rows" }, ...rows),
    ...(notices.length > 0 ? [piece("ul", { class: "notes" }, ...items(notices))] : []),
    piece("ul", { class: "promise" }, ...items(texts.promise)),
  ];
}

function withoutScript({ face }: PolicyPack): string[] {
  const { zh, en } = face?.contact?.text ?? same("");
  return [`您的浏览器没有开启 JavaScript，不能在这里自查。${zh}`, ` This page needs JavaScript. ${en}`];
}

/** Article by article, in Chinese with the document's own labels. */
function guide({ clauses, face }: PolicyPack): Piece[] {
  const said = face?.guide;
  if (!said) return [];
  const labels = new Map(clauses.map(({ number, label }) => [number, label]));
  const items = (lang: Lang): Piece[] =>
    said.articles.map(({ article, text }) =>
      lang === "zh"
        ? piece("li", {}, `${labels.get(article) ?? ""}${text.zh}`)
        : piece("li", { value: String(article) }, text.en),
    );
  const bodies = inBoth("div", (lang) => [
    ...(said.intro ? [piece("p", {}, said.intro[lang])] : []),
    piece(lang === "zh" ? "ul" : "ol", {}, ...items(lang)),
  ]);
  const summary = piece("summary", {}, ...inBoth("span", (lang) => [said.heading[lang]]));
  return [piece("details", {}, summary, ...bodies)];
}

function foot(policy: PolicyPack, lang: Lang): Content[] {
  const { documentNumber, issuer, face } = policy;
  const closing = (face?.closing ?? same(`${documentNumber} · ${issuer}`))[lang];
  const contact = contactOf(policy, lang);
  if (!contact) return [closing];
  const { before, phone, after } = contact;
  const call = phone ? [piece("a", { href: phone.href }, phone.number)] : [];
  return [before, ...call, after, piece("br", {}), closing];
}
