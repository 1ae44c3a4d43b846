import { correction, generate } from "lean-qr";

/** A QR code as a square of modules, without its margin. */
export interface Code {
  size: number;
  dark(x: number, y: number): boolean;
}

/** The margin that readers need, in modules. */
export const quiet = 4;

/** Null where the text is too long for any code. */
export function codeOf(words: string): Code | null {
  try {
    // At the size that the text needs anyway, the best correction there is room for.
    const bitmap = generate(words, { minCorrectionLevel: correction.L });
    return { size: bitmap.size, dark: (x, y) => bitmap.get(x, y) };
  } catch {
    return null;
  }
}

/** Runs of dark modules in each row, as the data of an SVG path whose origin is the code's corner. */
export function pathOf({ size, dark }: Code): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!dark(x, y)) continue;
      const start = x;
      while (x + 1 < size && dark(x + 1, y)) x++;
      runs.push(`M${start} ${y}h${x + 1 - start}v1H${start}z`);
    }
  }
  return runs.join("");
}
