// Engines that others made, on the rules of the neutral workload. `others`: by name what gives, for each rule, a function
// that says whether it holds for a person; cel-js throws where it needs an answer that is missing. `slowOthers`: what gives
// a function for all rules at once, which may take its time; these are asked about few people.
import { facts, rules, translate } from "./workload.mjs";

const strict = { "==": "===", "!=": "!==" };
const jsonLogic = {
  all: (parts) => ({ and: parts }),
  any: (parts) => ({ or: parts }),
  not: (part) => ({ "!": part }),
  test: ({ fact, op, value }) => ({ [strict[op] ?? op]: [{ var: fact }, value] }),
};

// Numbers of JavaScript are doubles to it
const celLiteral = (value) => (typeof value === "number" ? value.toFixed(1) : JSON.stringify(value));
const cel = {
  all: (parts) => `(${parts.join(" && ")})`,
  any: (parts) => `(${parts.join(" || ")})`,
  not: (part) => `!(${part})`,
  test: ({ fact, op, value }) =>
    `${fact} ${op} ${Array.isArray(value) ? `[${value.map(celLiteral)}]` : celLiteral(value)}`,
};

const zen = {
  ...cel,
  all: (parts) => `(${parts.join(" and ")})`,
  any: (parts) => `(${parts.join(" or ")})`,
  not: (part) => `not(${part})`,
  test: ({ fact, op, value }) => `${fact} ${op} ${JSON.stringify(value)}`,
};

/** Its rules are named, and nothing but a named rule can be negated. */
function publicodesRules() {
  const isFlag = new Map(facts.map(({ name, type }) => [name, type === "bool"]));
  const named = Object.fromEntries(facts.map(({ name }) => [name, null]));
  let negated = 0;
  const literal = (value) =>
    typeof value === "string" ? `'${value}'` : value === true ? "oui" : value === false ? "non" : value;
  const one = (fact, op, value) => ({ valeur: `${fact} ${{ "==": "=" }[op] ?? op} ${literal(value)}` });
  const any = (parts) => ({ "une de ces conditions": parts });
  const language = {
    all: (parts) => ({ "toutes ces conditions": parts }),
    any,
    not(part) {
      const name = `negated ${++negated}`;
      named[name] = part;
      return { valeur: `${name} = non` };
    },
    test({ fact, op, value }) {
      if (op === "in") return any(value.map((each) => one(fact, "==", each)));
      return isFlag.get(fact) && op === "==" && value === true ? { valeur: fact } : one(fact, op, value);
    },
  };
  for (const { id, when } of rules) named[id] = translate(when, language);
  return named;
}

export const slowOthers = {
  async zen() {
    const { ZenEngine } = await import("@gorules/zen-engine");
    const expressions = rules.map(({ id, when }) => ({ id, key: id, value: translate(when, zen) }));
    const nodes = [
      { id: "in", name: "in", type: "inputNode" },
      { id: "rules", name: "rules", type: "expressionNode", content: { expressions } },
      { id: "out", name: "out", type: "outputNode" },
    ];
    const edges = [
      { id: "a", sourceId: "in", targetId: "rules", type: "edge" },
      { id: "b", sourceId: "rules", targetId: "out", type: "edge" },
    ];
    const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify({ nodes, edges })));
    return async (person) => {
      const { result } = await decision.evaluate(person);
      return rules.map(({ id }) => (result[id] === null ? 2 : Number(result[id])));
    };
  },
  async publicodes() {
    const { default: Engine } = await import("publicodes");
    const engine = new Engine(publicodesRules());
    const literal = (value) =>
      typeof value === "string" ? `'${value}'` : value === true ? "oui" : value === false ? "non" : value;
    return async (person) => {
      engine.setSituation(Object.fromEntries(Object.entries(person).map(([name, value]) => [name, literal(value)])));
      return rules.map(({ id }) => {
        const { nodeValue } = engine.evaluate(id);
        return nodeValue === undefined ? 2 : Number(nodeValue);
      });
    };
  },
};

export const others = {
  /** With generated code, which a content security policy without 'unsafe-eval' forbids. */
  async "json-logic-build"() {
    const { LogicEngine } = await import("json-logic-engine");
    const engine = new LogicEngine();
    return rules.map(({ when }) => engine.build(translate(when, jsonLogic)));
  },
  async "json-logic-run"() {
    const { LogicEngine } = await import("json-logic-engine");
    const engine = new LogicEngine();
    return rules.map(({ when }) => {
      const logic = translate(when, jsonLogic);
      return (person) => engine.run(logic, person);
    });
  },
  /** With its variables declared: it is faster so. */
  async "cel-js"() {
    const { Environment } = await import("@marcbachmann/cel-js");
    const environment = new Environment();
    const types = { bool: "bool", enum: "string" };
    for (const { name, type } of facts) environment.registerVariable(name, types[type] ?? "double");
    return rules.map(({ when }) => environment.parse(translate(when, cel)));
  },
};
