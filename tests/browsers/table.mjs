// The matrix as text: a line a browser, written as soon as it is known, then what failed and why.

export class Table {
  failures = 0;
  passes = 0;
  #widths;
  #row = "";
  #version = "";
  /** @type {string[]} */
  #cells = [];
  /** @type {string[]} */
  #reasons = [];

  /** @param {string[]} columns */
  constructor(columns) {
    this.#widths = columns.map((column) => Math.max(column.length, "FAILED 00.0 s".length) + 2);
    this.#line("browser", "version", columns);
  }

  /** @param {string} row */
  begin(row) {
    this.#row = row;
    this.#version = "?";
    this.#cells = [];
  }

  /** @param {string} version */
  version(version) {
    this.#version = version;
  }

  /** @param {string} core which core ran, where the page tells @param {number} ms */
  pass(core, ms) {
    this.passes++;
    this.#cells.push([`ok ${seconds(ms)}`, core].filter(Boolean).join(" "));
  }

  /** @param {string} column @param {string} why @param {number} ms */
  fail(column, why, ms) {
    this.failures++;
    this.#cells.push(`FAILED ${seconds(ms)}`);
    const lines = why.trim().split("\n");
    this.#reasons.push(`${this.#row}, ${column}:`, ...lines.map((line) => `  ${line}`));
  }

  endRow() {
    this.#line(this.#row, this.#version, this.#cells);
  }

  end() {
    if (this.#reasons.length > 0) console.log(["", "What failed:", ...this.#reasons].join("\n"));
    console.log(`\n${this.passes} passed, ${this.failures} failed`);
  }

  /** @param {string} row @param {string} version @param {string[]} cells */
  #line(row, version, cells) {
    const padded = cells.map((cell, at) => cell.padEnd(this.#widths[at] ?? 0));
    console.log([row.padEnd(14), version.padEnd(18), ...padded].join("").trimEnd());
  }
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
