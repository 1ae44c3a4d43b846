// Parts a pack, when the package is built, in what asking needs and the rest: what results and the document say. Where
// nothing is named, all is needed.

/** Of these lists, what is needed of each entry; of `face`, of itself. */
const needed = {
  chapters: [],
  clauses: [],
  definitions: [],
  follows: [],
  modalities: [],
  parameters: [],
  readings: [],
  sentenceClasses: [],
  spellAttributes: [],
  regionTags: ["id"],
  regionHints: [],
  regions: ["adcode", "name", "prefecture", "formerNames", "note"],
  implausible: ["text"],
  provisions: ["id", "sentence", "alsoFrom", "audience", "topic", "kind"],
  face: ["needs", "needGroups", "placeExamples"],
};

/** Both have the shape of the pack: entries of lists stand at their places. */
export function parted(pack) {
  const asking = {};
  const texts = {};
  for (const [name, part] of Object.entries(pack)) {
    const names = needed[name];
    if (!names) asking[name] = part;
    else if (Array.isArray(part)) {
      asking[name] = names.length === 0 ? [] : part.map((entry) => members(entry, (one) => names.includes(one)));
      texts[name] = part.map((entry) => members(entry, (one) => !names.includes(one)));
    } else {
      asking[name] = members(part, (one) => names.includes(one));
      texts[name] = members(part, (one) => !names.includes(one));
    }
  }
  return { asking, texts };
}

function members(entry, isWanted) {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => isWanted(name)));
}
