import { html, type TemplateResult } from "lit/html.js";
import type { Scene } from "./parts.ts";

export function settingsView(_scene: Scene): TemplateResult {
  return html`<h1 tabindex="-1">settings</h1>`;
}
