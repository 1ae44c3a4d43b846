import type { TemplateResult } from "lit/html.js";
import type { Fact } from "../../wasm/types.ts";
import { known } from "../journey/known.ts";
import { unsureText } from "../reading/lookup.ts";
import { optionRow, type Scene } from "./parts.ts";

/** The box 说不清 under a field that is typed or picked. */
export function unsureBox({ lang, journey }: Scene, fact: Fact): TemplateResult {
  const chosen = known(journey)[fact.id] === "unsure";
  return optionRow({ kind: "checkbox", name: "unsure", value: "unsure", label: unsureText(fact)[lang], chosen });
}

/** A value and 说不清 exclude each other: whichever was touched last counts. */
export function valueOrUnsure(event: Event): void {
  const touched = event.target as HTMLInputElement | HTMLSelectElement;
  const form = touched.form;
  const box = form?.querySelector<HTMLInputElement>("[name=unsure]");
  if (!form || !box) return;
  if (touched !== box) {
    box.checked = false;
  } else if (box.checked) {
    const field = form.querySelector<HTMLInputElement | HTMLSelectElement>("[name=answer]");
    if (field) field.value = "";
  }
}
