import type { Answer, ExplanationNode, Standing } from "../../wasm/types.ts";

/**
 * The conditions of a provision as they are shown. Negations are drawn inward, so that each one stands at a
 * single comparison; a definition that is one comparison is that comparison.
 */
export type Clause = Leaf | Group | Rule;

export interface Leaf {
  kind: "leaf";
  /** A comparison of a fact, what a parameter or a reading has to be, or that somebody decides. */
  node: ExplanationNode;
  /** The comparison must not hold. `standing` takes that into account. */
  negated: boolean;
  standing: Standing;
}

export interface Group {
  kind: "all" | "any";
  standing: Standing;
  parts: readonly Clause[];
  /** The definition that the group spells out, and whether it must not hold. */
  definition?: { node: ExplanationNode; negated: boolean };
}

/** A rule of a document. */
export interface Rule {
  kind: "rule";
  node: ExplanationNode;
  standing: Standing;
  /** Whom it speaks of; everybody when absent. */
  when?: Clause;
  /** What it asks, where it asks something. */
  asks?: Clause;
  /** What it takes the place of, where some are left to that. */
  before?: Clause;
}

export function clauseOf(node: ExplanationNode, negated = false): Clause {
  const standing = negated ? opposite(node.standing) : node.standing;
  const [first] = node.parts ?? [];
  switch (node.kind) {
    case "all":
    case "any": {
      const parts = (node.parts ?? []).map((part) => clauseOf(part, negated));
      return { kind: negated === (node.kind === "all") ? "any" : "all", standing, parts };
    }
    case "not":
      return first ? clauseOf(first, !negated) : { kind: "leaf", node, negated, standing };
    case "definition": {
      const meaning = first ? clauseOf(first, negated) : undefined;
      return meaning?.kind === "all" || meaning?.kind === "any"
        ? { ...meaning, definition: { node, negated } }
        : (meaning ?? { kind: "leaf", node, negated, standing });
    }
    case "fact":
    case "parameter":
    case "reading":
    case "decidedBy":
      return { kind: "leaf", node, negated, standing };
    case "rule":
      return ruleOf(node);
  }
}

const asking = new Set(["addresses", "replaces", "admits", "requires"]);

function ruleOf(node: ExplanationNode): Rule {
  const parts = (node.parts ?? []).map((part) => clauseOf(part));
  const asks = asking.has(node.effect ?? "");
  const when = parts.length > (asks ? 1 : 0) ? parts.shift() : undefined;
  const [own, before] = asks ? parts : [undefined, ...parts];
  const rule: Rule = { kind: "rule", node, standing: node.standing };
  return { ...rule, ...(when && { when }), ...(own && { asks: own }), ...(before && { before }) };
}

function opposite(standing: Standing): Standing {
  if (standing === "yes") return "no";
  return standing === "no" ? "yes" : standing;
}

/**
 * What in a clause that does not hold keeps it from holding, and nothing else: every part of an `all` that
 * fails, and of an `any` the ways that are left. Empty when the clause does not fail.
 */
export function causes(clause: Clause): Clause[] {
  if (clause.standing !== "no") return [];
  if (clause.kind === "leaf") return [clause];
  if (clause.kind === "rule") return once(partsAgainst(clause).flatMap(causes));
  return clause.kind === "all" ? once(clause.parts.flatMap(causes)) : waysIn(clause);
}

/** Where a rule takes the place of something, it is the one or the other that fails. That it refuses is a reason apart. */
function partsAgainst({ node, when, asks, before }: Rule): Clause[] {
  const parts =
    node.effect === "addresses" || node.effect === "admits"
      ? [when, asks]
      : [when?.standing === "no" ? undefined : asks, when?.standing === "yes" ? undefined : before];
  return parts.filter((part) => part !== undefined);
}

function waysIn(group: Group): Clause[] {
  const ways = group.parts.map(causes).filter((way) => way.length > 0);
  // A way that another reading or a local rule would open is not in the applicant's hands.
  const own = ways.filter((way) => way.every((clause) => clause.kind !== "leaf" || clause.node.kind === "fact"));
  const left = own.length > 0 ? own : ways;
  const parts = merged(left.flatMap((way) => (way.length === 1 ? alternatives(way) : [together(way)])));
  return parts.length === 1 ? parts : [{ kind: "any", standing: "no", parts }];
}

/** One of one of several is one of them all. */
function alternatives(way: readonly Clause[]): readonly Clause[] {
  const [only] = way;
  return only?.kind === "any" ? only.parts : way;
}

function together(parts: readonly Clause[]): Clause {
  return { kind: "all", standing: "no", parts };
}

/** Alternatives that ask for other options of the same fact ask for any of these options. */
function merged(clauses: readonly Clause[]): Clause[] {
  const result: Clause[] = [];
  for (const clause of clauses) {
    const at = result.findIndex(
      (known) => choosesFrom(known) !== undefined && choosesFrom(known) === choosesFrom(clause),
    );
    const known = result[at];
    if (known?.kind !== "leaf" || clause.kind !== "leaf") {
      result.push(clause);
      continue;
    }
    const options = new Set<Answer>([...(known.node.in ?? []), ...(clause.node.in ?? [])]);
    result[at] = { ...known, node: { ...known.node, in: Array.from(options) } };
  }
  return once(result);
}

function choosesFrom(clause: Clause): string | undefined {
  return clause.kind === "leaf" && clause.node.in && !clause.negated ? clause.node.fact : undefined;
}

function once(clauses: readonly Clause[]): Clause[] {
  const seen = new Set<string>();
  return clauses.filter((clause) => {
    const key = JSON.stringify(clause);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The facts that a condition looks at, in its order. */
export function factsIn(node: ExplanationNode): string[] {
  const own = [node.fact, node.oneAbove].filter((fact): fact is string => fact !== undefined);
  return Array.from(new Set([...own, ...(node.parts ?? []).flatMap(factsIn)]));
}
