import { href, sheet } from "virtual:styles";

let shared: CSSStyleSheet | undefined;

/**
 * Gives a shadow root its styles: as a sheet that is made by script, which no content security policy blocks, or,
 * where browsers cannot do that, from the file beside the script.
 */
export function dress(root: ShadowRoot): void {
  if ("adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype) {
    if (!shared) {
      shared = new CSSStyleSheet();
      shared.replaceSync(sheet);
    }
    root.adoptedStyleSheets = [shared];
    return;
  }
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href();
  (root as ShadowRoot).prepend(link);
}
