/** Made by the build; see web/package. */
declare module "virtual:shell" {
  import type { TemplateResult } from "lit/html.js";
  /** What stands in the body of index.html. */
  export const shell: TemplateResult;
}

declare module "virtual:styles" {
  /** All styles of the page, for a shadow root. */
  export const sheet: string;
  /** The address of the same as a file. */
  export function href(): string;
}
