// Engines that others made, on the rules of the neutral workload: by name what gives, for each rule, a function that
// says whether it holds for a person. cel-js throws where it needs an answer that is missing.
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
