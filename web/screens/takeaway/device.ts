/** Handing something over to the device. */

/** Whether the text is on the clipboard now. To be called from a click: browsers refuse it elsewhere. */
export async function copy(words: string, tree: Document | ShadowRoot): Promise<boolean> {
  try {
    // Absent where the page does not come over https.
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(words);
      return true;
    }
  } catch {
    // Refused; the old way may still be open.
  }
  return copySelection(words, tree);
}

function copySelection(words: string, tree: Document | ShadowRoot): boolean {
  const focused = tree.activeElement;
  const field = document.createElement("textarea");
  field.value = words;
  field.readOnly = true;
  field.className = "visually-hidden";
  // Where our styles hide it.
  (tree.querySelector("#app") ?? document.body).append(field);
  field.select();
  field.setSelectionRange(0, words.length);
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** Hands a file to the browser's downloads. */
export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
