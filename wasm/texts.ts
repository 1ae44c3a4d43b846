/** What asking does without comes in a file of its own; see texts.mjs. */

type Parts = Record<string, unknown>;

/** Puts the rest of a pack, which has the same shape, to what is there. */
export function addTexts(pack: unknown, rest: unknown): void {
  const there = pack as Parts;
  for (const [name, part] of Object.entries(rest as Parts)) {
    if (there[name] === undefined) there[name] = part;
    else addTexts(there[name], part);
  }
}
