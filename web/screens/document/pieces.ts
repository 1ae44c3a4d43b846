import type { Span } from "../../reading/search.ts";

/** A piece of a text between two places where a quote or a hit begins or ends. */
export interface Piece {
  text: string;
  /** Positions of the quotes that hold it. */
  quotes: readonly number[];
  /** Positions of the quotes that end with it. */
  ending: readonly number[];
  hit: boolean;
}

/** Cuts a text so that quotes and hits, which may overlap, can be marked. The pieces joined are the text. */
export function cut(text: string, quotes: readonly Span[], hits: readonly Span[]): Piece[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...quotes, ...hits]) edges.add(start).add(end);
  const places = Array.from(edges).sort((one, other) => one - other);
  return places.slice(1).map((end, at) => {
    const start = places[at] ?? 0;
    const holding = quotes.map((quote, position) => ({ quote, position })).filter(({ quote }) => covers(quote, start));
    return {
      text: text.slice(start, end),
      quotes: holding.map(({ position }) => position),
      ending: holding.filter(({ quote }) => quote.end === end).map(({ position }) => position),
      hit: hits.some((hit) => covers(hit, start)),
    };
  });
}

function covers({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}
