import { live } from "lit/directives/live.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Scene } from "./parts.ts";

export interface SearchField {
  label: string;
  /** What was found, said politely each time it changes. */
  found: string;
  onSearch(typed: string): void;
}

/** A field that filters what stands below it while it is typed in; it sends nothing. */
export function searchField({ journey }: Scene, { label, found, onSearch }: SearchField): TemplateResult {
  // What an input method shows before its word is chosen is no word yet.
  const typed = (event: Event): void => {
    if (!(event as InputEvent).isComposing) onSearch((event.target as HTMLInputElement).value);
  };
  return html`
    <div class="search" role="search">
      <label>
        <span>${label}</span>
        <input
          data-entry
          name="search"
          type="text"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength="40"
          aria-describedby=${journey.error ? "error" : nothing}
          aria-invalid=${journey.error ? "true" : nothing}
          .value=${live(journey.search)}
          @input=${typed}
          @change=${typed}
          @compositionend=${typed}
          @keydown=${toFound}
        >
      </label>
      <p class="found" aria-live="polite">${found}</p>
    </div>
  `;
}

/** Enter leads to what was found, not to the next page. */
function toFound(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing) return;
  event.preventDefault();
  const field = event.currentTarget as HTMLInputElement;
  const first = field.form?.querySelector<HTMLElement>(".choices input");
  if (first) first.focus();
  else field.blur();
}
