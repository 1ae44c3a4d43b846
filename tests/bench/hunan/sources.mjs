// Straight C++ of a policy, as one would write it by hand from the conditions: for people who have answered everything.
// A missing answer is a value like others, so that it guesses.

const ABSENT = -32768;
const UNSURE = -32767;
const days = (date) => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);

/** The number that stands for an answer, as the core has it but that days are kept short. */
function numberOf(policy, fact, answer) {
  if (answer === undefined) return ABSENT;
  if (answer === "unsure") return UNSURE;
  if (fact.type === "bool") return Number(answer);
  if (fact.type === "enum") return fact.values.findIndex(({ value }) => value === answer);
  if (fact.type === "place") return policy.regions.findIndex(({ adcode }) => adcode === answer);
  if (fact.type === "date") return Math.max(UNSURE + 1, Math.min(32_767, days(answer)));
  return answer;
}

/** The people as the program reads them: 16 bits a fact. */
export function rows(policy, people) {
  const numbers = people.flatMap((answers) => policy.facts.map((fact) => numberOf(policy, fact, answers[fact.id])));
  return new Uint8Array(new Int16Array(numbers).buffer);
}

/** Standings are 0, 1 and 2: no, needs a decision, yes. */
export function cppSource(policy) {
  const factAt = new Map(policy.facts.map((fact, at) => [fact.id, { fact, at }]));
  const field = (id) => `p.f[${factAt.get(id).at}]`;
  const number = (id, value) => numberOf(policy, factAt.get(id).fact, value);
  const open = (ids, test) => {
    const recognised = ids.filter((id) => factAt.get(id).fact.recognisedBy);
    const unsure = recognised.map((id) => `${field(id)} == ${UNSURE}`).join(" || ");
    return unsure ? `(${unsure} ? 1 : ${test} ? 2 : 0)` : `(${test} ? 2 : 0)`;
  };
  const floors = new Map(policy.parameters.map(({ id, floor }) => [id, floor ?? 0]));
  const readings = new Map(policy.readings.map((reading) => [reading.id, reading.default]));
  const fold = (parts, way, none) => parts.map(condition).reduce((all, one) => `std::${way}(${all}, ${one})`, none);

  function condition(c) {
    if (c.all) return fold(c.all, "min", "2");
    if (c.any) return fold(c.any, "max", "0");
    if (c.not) return `(2 - ${condition(c.not)})`;
    if (c.definition) return `d_${c.definition}`;
    if (c.reading) return readings.get(c.reading) === c.is ? "2" : "0";
    if (c.parameter) return "1";
    return leaf(c);
  }
  function leaf(c) {
    const value = field(c.fact);
    const to = (given) => number(c.fact, given);
    if ("is" in c) return open([c.fact], `${value} == ${to(c.is)}`);
    if (c.in) return open([c.fact], `(${c.in.map((one) => `${value} == ${to(one)}`).join(" || ")})`);
    if ("atLeast" in c) return open([c.fact], `${value} >= ${to(c.atLeast)}`);
    if ("atMost" in c) return open([c.fact], `${value} <= ${to(c.atMost)}`);
    if (c.onOrAfter) return open([c.fact], `${value} >= ${to(c.onOrAfter)}`);
    if (c.before) return open([c.fact], `${value} < ${to(c.before)}`);
    if (c.atMostFact) return open([c.fact, c.atMostFact], `${value} <= ${field(c.atMostFact)}`);
    if (c.oneAbove) return open([c.fact, c.oneAbove], `${value} == ${field(c.oneAbove)} + 1`);
    if (c.tagged) return `(${value} < 0 ? 0 : t_${c.tagged}[${value}])`;
    if (c.atLeastParameter) {
      const below = `${value} < ${floors.get(c.atLeastParameter)}`;
      return factAt.get(c.fact).fact.recognisedBy
        ? `(${value} == ${UNSURE} ? 1 : ${below} ? 0 : 1)`
        : `(${below} ? 0 : 1)`;
    }
    throw new Error(`no such condition: ${JSON.stringify(c)}`);
  }

  const tags = policy.regionTags.map(({ id }) => {
    const states = policy.regions.map(({ tags = [], unconfirmed = [] }) =>
      tags.includes(id) ? 2 : unconfirmed.includes(id) ? 1 : 0,
    );
    return `const int t_${id}[] = {${states.join(", ")}};`;
  });
  // A definition may use others, wherever they stand
  const ordered = [];
  const visit = (id) => {
    if (ordered.some((one) => one.id === id)) return;
    const definition = policy.definitions.find((one) => one.id === id);
    JSON.stringify(definition.when, (key, value) => {
      if (key === "definition") visit(value);
      return value;
    });
    ordered.push(definition);
  };
  for (const { id } of policy.definitions) visit(id);
  const definitions = ordered.map(({ id, when }) => `    const int d_${id} = ${condition(when)};`);
  // As native_bench.cpp writes verdicts
  const provisions = policy.provisions.map(({ appliesWhen, when, decidedBy }, at) => {
    const applies = appliesWhen ? condition(appliesWhen) : "2";
    const needed = decidedBy ? `std::min(1, ${condition(when)})` : condition(when);
    return `    { const int a = ${applies}; const int s = std::min(a, ${needed}); out[${at}] = a == 0 ? 3 : s == 0 ? 0 : s == 1 ? 4 : 1; }`;
  });
  return [
    `constexpr std::size_t kFacts = ${policy.facts.length}, kProvisions = ${policy.provisions.length};`,
    "struct Person { std::int16_t f[kFacts]; };",
    ...tags,
    "void decide(const Person& p, std::uint8_t* out) {",
    ...definitions,
    ...provisions,
    "}",
    "",
  ].join("\n");
}
