/** An element, in a form that a build writes as HTML and a browser makes nodes of. */
export interface Piece {
  name: string;
  attributes: Readonly<Record<string, string>>;
  content: readonly Content[];
}

export type Content = Piece | string;

export function piece(name: string, attributes: Piece["attributes"], ...content: readonly Content[]): Piece {
  return { name, attributes, content };
}

/** As HTML, for the build. */
export function htmlOf(content: readonly Content[]): string {
  return content.map((one) => (typeof one === "string" ? escaped(one) : elementText(one))).join("");
}

function elementText({ name, attributes, content }: Piece): string {
  const given = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`);
  const end = name === "br" ? "" : `</${name}>`;
  return `<${name}${given.join("")}>${htmlOf(content)}${end}`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** As nodes, for a running page: portals forbid making them of text. */
export function nodesOf(content: readonly Content[]): DocumentFragment {
  const nodes = document.createDocumentFragment();
  for (const one of content) nodes.append(typeof one === "string" ? one : elementOf(one));
  return nodes;
}

function elementOf({ name, attributes, content }: Piece): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(nodesOf(content));
  return element;
}
