// Somebody's way through the journey, by the controls that a person uses. The walk runs inside the page, also in
// Chromium 72: nothing newer than ES2019 in it, and nothing from outside of it.

/**
 * @typedef {object} Person as in tests/web/people.ts
 * @property {string} name
 * @property {string} audience
 * @property {readonly string[]} needs
 * @property {Readonly<Record<string, boolean | string | number>>} script
 *
 * @typedef {{ asked: string[], ticked: string[], left: string[], verdicts: Record<string, string> }} Walked
 */

/** Where the journey is drawn on the page itself. */
export const ownPage = `document.getElementById("app")`;

/**
 * Walks until the results are there. `root` is an expression for the node that the journey is drawn in; it is looked
 * up again and again, for it may come late: an element's shadowRoot, a frame's contentDocument.
 * @param {{ evaluate: (code: string) => Promise<any> }} page
 * @param {Person} person
 * @param {string} [root]
 * @returns {Promise<Walked>}
 */
export function walk(page, { audience, needs, script }, root = ownPage) {
  const plan = JSON.stringify({ audience, needs, script });
  return page.evaluate(`(${walkInPage})(function () { return ${root}; }, ${plan}, 20000)`);
}

/**
 * @param {() => ParentNode | null} root
 * @param {Omit<Person, "name">} plan
 * @param {number} patience for one step, in milliseconds
 * @returns {Promise<Walked>}
 */
function walkInPage(root, plan, patience) {
  /** @type {string[]} */
  const asked = [];
  /** Of lists of ticks: the facts that were, and those that were not. @type {string[]} */
  const ticked = [];
  /** @type {string[]} */
  const left = [];

  /** @param {string} selector @returns {any} */
  function find(selector) {
    const node = root();
    return node ? node.querySelector(selector) : null;
  }

  /** @param {string} what @param {() => any} look @returns {Promise<any>} */
  function until(what, look) {
    const begun = Date.now();
    return new Promise((resolve, reject) => {
      (function again() {
        const found = look();
        const wrong = found ? null : find(".failure, .error-summary");
        if (found) resolve(found);
        else if (wrong) reject(new Error(`instead of ${what} the page says: ${textOf(wrong)}`));
        else if (Date.now() - begun > patience) reject(new Error(`no ${what}; there is: ${textOf(root())}`));
        else setTimeout(again, 5);
      })();
    });
  }

  /** @param {any} node */
  function textOf(node) {
    return node ? String(node.textContent).replace(/\s+/g, " ").trim().slice(0, 200) : "nothing";
  }

  /** @param {string} name @param {string | boolean | number} value */
  function box(name, value) {
    return `input[name="${name}"][value="${value}"]`;
  }

  /** @param {string} selector */
  function tick(selector) {
    return until(selector, () => find(selector)).then((input) => input.checked || input.click());
  }

  /** @param {string} selector @param {string} value @param {string} event */
  function fill(selector, value, event) {
    const field = find(selector);
    field.value = value;
    field.dispatchEvent(new Event(event, { bubbles: true }));
  }

  function next() {
    find("button[type=submit]").click();
  }

  /** What is so, or what is the number offered. @param {string} shape */
  function tickAll(shape) {
    const offered = find("[data-fact]").getAttribute("data-prefill");
    const node = /** @type {ParentNode} */ (root());
    for (const box of Array.from(node.querySelectorAll("#app input[type=checkbox]"))) {
      const said = plan.script[String(box.getAttribute("value"))];
      const so = said !== undefined && !["false", "none", "unsure", "joining"].includes(String(said));
      const is = shape === "several" ? String(said) === offered : so;
      if (is) /** @type {HTMLElement} */ (box).click();
      if (is || shape !== "several") (is ? ticked : left).push(String(box.getAttribute("value")));
    }
    return undefined;
  }

  /** @param {string} fact @param {string | boolean | number} value */
  function enter(fact, value) {
    const shape = find("[data-fact]").getAttribute("data-shape");
    if (shape === "gather" || shape === "several") return tickAll(shape);
    if (value === undefined) throw new Error(`the script has no answer for '${fact}'`);
    const offered = find("[data-fact]").getAttribute("data-prefill");
    if (offered === String(value)) return tick(box("answer", "yes"));
    if (offered !== null) throw new Error(`'${fact}' is offered ${offered}, and the script has another number`);
    const [prefecture, county] = String(value).split("/");
    if (county !== undefined) {
      fill("select[name=prefecture]", String(prefecture), "change");
      return tick(box("answer", county));
    }
    if (find("[name=answer]").type === "radio") return tick(box("answer", value));
    if (value === "unsure") return tick(box("unsure", value));
    return fill("[name=answer]", String(value), "input");
  }

  /** @param {string | null} before @returns {Promise<any>} */
  function answerAll(before) {
    return until(`step after '${before}'`, () => {
      const question = find("[data-fact]");
      if (!question) return find(".results");
      return question.getAttribute("data-fact") === before ? null : question;
    }).then((step) => {
      const fact = step.getAttribute("data-fact");
      if (fact === null) return undefined;
      asked.push(fact);
      const value = plan.script[fact];
      return Promise.resolve(enter(fact, /** @type {any} */ (value)))
        .then(next)
        .then(() => answerAll(fact));
    });
  }

  function verdicts() {
    /** @type {Record<string, string>} */
    const found = {};
    const node = /** @type {ParentNode} */ (root());
    for (const card of Array.from(node.querySelectorAll("[data-provision][data-verdict]"))) {
      found[String(card.getAttribute("data-provision"))] = String(card.getAttribute("data-verdict"));
    }
    return found;
  }

  // Before the core is there a door opens as soon as it is.
  const door = `[lang=zh-CN] [data-door="${plan.audience}"]`;
  // On the page they stand beside the node that the journey is drawn in.
  const findDoor = () => {
    const node = /** @type {any} */ (root());
    return node ? node.getRootNode().querySelector(door) : null;
  };
  return until(door, findDoor)
    .then((link) => link.click())
    .then(() => plan.needs.reduce((done, need) => done.then(() => tick(box("answer", need))), Promise.resolve()))
    .then(next)
    .then(() => answerAll(null))
    .then(() => ({ asked, ticked, left, verdicts: verdicts() }));
}
