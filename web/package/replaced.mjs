/** The text with something else in place of what must be there; fails when it is not, for then the source has changed. */
export function replaced(text, pattern, by) {
  let found = false;
  const result = text.replace(pattern, (...match) => {
    found = true;
    // Not given to `replace` as a text, which may hold a "$&"
    return typeof by === "function" ? by(...match) : by;
  });
  if (!found) throw new Error(`the build found nothing to replace for ${pattern}`);
  return result;
}
