/**
 * Breaks a text into lines no wider than `width`, as Chinese is set: between any two characters, but no line
 * begins with a closing mark or ends with an opening one, and Latin words and numbers stay whole.
 */
export function wrap(words: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(words)) {
    if (measure(line + piece.replace(/\s+$/, "")) <= width) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trim());
    const rest = fold(piece, width, measure);
    lines.push(...rest.slice(0, -1));
    line = rest[rest.length - 1] ?? "";
  }
  if (line.trim()) lines.push(line.trim());
  return lines;
}

/** What must not be torn apart. */
function pieces(words: string): string[] {
  return words.match(/[（《“‘〔【(]*(?:[\w.%:/+-]+|[\s\S])[，。；：、！？）》”’〕】…·,;!?)]*\s*/gu) ?? [];
}

/** A piece that is wider than a line by itself has to be torn after all. */
function fold(piece: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of Array.from(piece)) {
    if (line && measure(line + character) > width) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  lines.push(line);
  return lines;
}
