import { guard } from "lit/directives/guard.js";
import { html, svg, type TemplateResult } from "lit/html.js";
import { codeOf, pathOf, quiet } from "./code.ts";

/** The least width of a code, in pixels; a camera reads smaller ones badly. */
const least = 240;
/** The least width of one module. */
const finest = 3;

/** A QR code of a text, black on white in any scheme; `otherwise` where the text is too long for one. */
export function qrView(words: string, label: string, otherwise: string): TemplateResult {
  return html`${guard([words, label], () => draw(words, label) ?? html`<p>${otherwise}</p>`)}`;
}

function draw(words: string, label: string): TemplateResult | null {
  const code = codeOf(words);
  if (!code) return null;
  const across = code.size + 2 * quiet;
  const pixels = across * Math.max(finest, Math.ceil(least / across));
  const drawn = svg`
    <rect width=${across} height=${across} fill="#fff"></rect>
    <path transform="translate(${quiet} ${quiet})" fill="#000" d=${pathOf(code)}></path>
  `;
  return html`
    <svg class="qr" role="img" aria-label=${label} width=${pixels} height=${pixels} viewBox="0 0 ${across} ${across}" shape-rendering="crispEdges">
      ${drawn}
    </svg>
  `;
}
