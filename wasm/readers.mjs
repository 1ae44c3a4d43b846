// From the table of shapes (core/formats/shape_sink.h) to the code that reads them, when the package is built: no page
// may make code of text while it runs, and going through the table at every call took 20 µs more of an `assess`.

export const camel = (name) => name.replace(/[^A-Za-z0-9]+(.)?/g, (_, next = "") => next.toUpperCase());

/** What reads one value; `lists` collects what is looked up in the pack, by the name of its constant. */
function expression([, , kind, of = "", path = "", inner = ""], lists) {
  const list = (prefix, value) => {
    const name = `${prefix}_${camel([of, path, inner].filter(Boolean).join("_"))}`;
    lists.set(name, value);
    return name;
  };
  const quoted = [of, path, inner].map((text) => JSON.stringify(text));
  switch (kind) {
    case "number":
      return "w[at++]";
    case "flag":
      return "w[at++] !== 0";
    case "word":
      return `words.${of}[w[at++]]`;
    case "id":
      return `${list("ids", `pack.ids(${quoted[0]})`)}[w[at++]]`;
    case "ofPack":
      return `${list("of", `pack.texts(${quoted[0]}, ${quoted[1]})`)}[w[at++]]`;
    case "ofPackPart":
      return `pack.part(${quoted.join(", ")}, w[at++], w[at++])`;
    case "ofDocument":
      return `documents(w[at++])${of
        .split("/")
        .map((name) => (name === "#" ? "[w[at++]]" : `.${name}`))
        .join("")}`;
    case "ofPolicy":
      return `pack.own(${quoted[0]})`;
    case "part":
      return `read${of}()`;
    case "said":
      return "pack.said(w[at++], many(text))";
    case "known":
      return `known(read${of})`;
    default: // text, date, value, values, answers, named
      return `${kind}()`;
  }
}

function listOf(one) {
  if (one.startsWith("known(")) return one;
  const [, known] = /^(\w+)\[w\[at\+\+\]\]$/.exec(one) ?? [];
  if (known) return `picked(${known})`;
  return `many(${one.endsWith("()") ? one.slice(0, -2) : `() => ${one}`})`;
}

/** What sets the members of the one of several lists that the next word names. */
function choice(alternatives, lists) {
  const cases = alternatives.map((members, at) => {
    const set = members.map((member) => `result.${member[0]} = ${expression(member, lists)};`);
    return `case ${at}: ${[...set, "break;"].join(" ")}`;
  });
  return `switch (w[at++]) { ${cases.join(" ")} }`;
}

function reader(shape, members, lists) {
  const always = [];
  const later = [];
  for (const member of members) {
    if (member[2] === "oneOf") {
      later.push(choice(member[3], lists));
      continue;
    }
    const [name, presence] = member;
    const one = expression(member, lists);
    const value = presence.includes("*") ? listOf(one) : presence === "|" ? `w[at++] ? ${one} : null` : one;
    // What may be missing in a document is left out.
    if (presence === "?" && member[2] === "ofDocument")
      later.push(`if (w[at++]) { const found = ${one}; if (found !== undefined) result.${name} = found; }`);
    else if (presence.startsWith("?")) later.push(`if (w[at++]) result.${name} = ${value};`);
    // Members are read in their order, so one that is always there but comes later is set then.
    else if (later.length === 0) always.push(`${name}: ${value}`);
    else later.push(`result.${name} = ${value};`);
  }
  const body = later.map((line) => `    ${line}\n`).join("");
  return `  function read${shape}() {\n    const result = { ${always.join(", ")} };\n${body}    return result;\n  }\n`;
}

/** What asking needs; all other results are read when somebody looks at them. */
export const ofAsking = ["Assessment", "Completion", "NextQuestion", "ProvisionList", "SlipList"];

/** These shapes with those that are in them. */
function within(shapes, names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    within(shapes, everyMember(shapes[name]).flatMap(partOf), found);
  }
  return found;
}

/** The members of a shape, those of each of several lists too. */
function everyMember(members) {
  return members.flatMap((member) => (member[2] === "oneOf" ? member[3].flatMap(everyMember) : [member]));
}

function partOf([, , kind, of]) {
  return kind === "part" || kind === "known" ? [of] : [];
}

/** The module that reads the results of these shapes: `words`, the enumerations in them, and `readers`. */
export function readersModule(table, names) {
  const wanted = within(table.shapes, names);
  const shapes = Object.fromEntries(Object.entries(table.shapes).filter(([name]) => wanted.has(name)));
  const kinds = new Set(
    Object.values(shapes)
      .flatMap(everyMember)
      .map(([, , kind, of]) => kind === "word" && of),
  );
  const words = Object.fromEntries(Object.entries(table.words).filter(([name]) => kinds.has(name)));
  const lists = new Map();
  const functions = Object.entries(shapes).map(([shape, members]) => reader(shape, members, lists));
  const constants = [...lists].map(([name, value]) => `  const ${name} = ${value};\n`);
  return `// Made by wasm/readers.mjs.
export const words = ${JSON.stringify(words)};

/** What is numbered under other documents is kept apart. */
const MOST_GENERATIONS = 4;
const NONE = Object.freeze([]);

export function readers(pack) {
  let w = new Int32Array();
  let bytes = new Uint8Array();
  let at = 0;
  let characters = 0;
  let memory;
  let tell;
  let documents;
  let day = Number.NaN;
  let dayText = "";
  const generations = new Map();
  const utf8 = new TextDecoder();
${constants.join("")}
  function many(read) {
    const list = [];
    for (let left = w[at++]; left > 0; left--) list.push(read());
    return list;
  }
  function picked(known) {
    const list = [];
    for (let left = w[at++]; left > 0; left--) list.push(known[w[at++]]);
    return list;
  }
  function text() {
    const begin = characters + w[at++];
    return utf8.decode(bytes.subarray(begin, begin + w[at++]));
  }
  function date() {
    if (w[at] !== day) {
      day = w[at];
      dayText = new Date(day * 86400000).toISOString().slice(0, 10);
    }
    at++;
    return dayText;
  }
  // What has a number is read once and then shared by all results that have it, so nobody may change it.
  function known(read) {
    const kept = keptOf(w[at++]);
    const list = [];
    const count = w[at++];
    for (let position = 0; position < count; position++) {
      const number = w[at++];
      let one = kept[number];
      if (one === undefined) kept[number] = one = asked(position, read);
      list.push(one);
    }
    return list;
  }
  function keptOf(generation) {
    let kept = generations.get(generation);
    if (kept === undefined) {
      const [oldest] = generations.keys();
      if (generations.size === MOST_GENERATIONS) generations.delete(oldest);
      kept = [];
      generations.set(generation, kept);
    }
    return kept;
  }
  function asked(position, read) {
    const back = at;
    const charactersBack = characters;
    begin(tell(position));
    const result = fixed(read());
    at = back;
    characters = charactersBack;
    return result;
  }
  function fixed(result) {
    for (const name of Object.keys(result)) {
      const list = result[name];
      if (!Array.isArray(list)) continue;
      if (list.length === 0) result[name] = NONE;
      else Object.freeze(list).forEach((part) => typeof part === "object" && Object.freeze(part));
    }
    return Object.freeze(result);
  }
  // The memory may have grown, and its views with it.
  function begin(address) {
    w = memory.HEAP32;
    bytes = memory.HEAPU8;
    at = w[address >> 2] >> 2;
    characters = w[(address >> 2) + 1];
  }
  function value() {
    return pack.answer(w[at++], w[at++]);
  }
  function values() {
    const fact = w[at++];
    return many(() => pack.answer(fact, w[at++]));
  }
  function answers() {
    const result = {};
    for (let left = w[at++]; left > 0; left--) {
      const fact = w[at++];
      result[pack.ids("facts")[fact]] = pack.answer(fact, w[at++]);
    }
    return result;
  }
  function named() {
    const result = {};
    for (let left = w[at++]; left > 0; left--) {
      const name = text();
      const kind = w[at++];
      result[name] = kind === 0 ? w[at++] !== 0 : kind === 1 ? w[at++] : text();
    }
    return result;
  }
${functions.join("")}
  const shapes = { ${Object.keys(shapes)
    .map((shape) => `${shape}: read${shape}`)
    .join(", ")} };
  return (shape, from, address, teller, named) => {
    memory = from;
    tell = teller;
    documents = named;
    begin(address);
    return shapes[shape]();
  };
}
`;
}
