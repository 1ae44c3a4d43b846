/**
 * What is ticked or typed in a form but not sent, while the applicant looks at the settings or the document and
 * comes back. In memory only.
 */
export class UnsentForm {
  #kept: { address: string; entries: readonly (readonly [string, string])[] } | null = null;

  /** Call before the screen of this address goes. */
  leave(screen: Element, address: string): void {
    const form = screen.querySelector("form");
    if (!form) return;
    const entries = Array.from(new FormData(form), ([name, value]) => [name, String(value)] as const);
    this.#kept = { address, entries };
  }

  /** Call when the screen of this address is there: fills it if it is the one that was left, and forgets. */
  arrive(screen: Element, address: string): void {
    const kept = this.#kept;
    this.#kept = null;
    if (kept?.address !== address) return;
    for (const [name, value] of kept.entries) {
      const fields = screen.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`form [name="${name}"]`);
      for (const field of Array.from(fields)) refill(field, value);
    }
  }
}

function refill(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (field.type === "radio" || field.type === "checkbox") {
    if (field.value !== value) return;
    (field as HTMLInputElement).checked = true;
  } else {
    field.value = value;
  }
  // A second list may depend on this one, or what is said of an option.
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
