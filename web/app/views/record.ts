import { html, type TemplateResult } from "lit/html.js";
import type { Scene } from "./parts.ts";

export function recordView(_scene: Scene): TemplateResult {
  return html`<h1 tabindex="-1">record</h1>`;
}
