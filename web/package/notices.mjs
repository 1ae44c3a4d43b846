import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const read = (name) => readFileSync(new URL(name, root), "utf8").trim();

/** Writes the notices of those whose code is in the package, as their licences ask. */
export function writeNotices(output) {
  const [, , , ...mit] = read("LICENSE").split("\n");
  const underMit = (holder) => ["MIT License", "", `Copyright (c) ${holder}`, ...mit].join("\n");
  const notices = {
    "lit (element.js, shared.js, screens.js, eligibility-checker.iife.js)": read("node_modules/lit-html/LICENSE"),
    "lean-qr (screens.js, eligibility-checker.iife.js)": read("node_modules/lean-qr/LICENSE"),
    "JSON for Modern C++ (the core and the auditor)": underMit("2013-2022 Niels Lohmann"),
    "Emscripten (the core and the auditor)": underMit("2010-2014 Emscripten authors"),
  };
  const text = Object.entries(notices).map(([what, licence]) => `== ${what}\n\n${licence}\n`);
  writeFileSync(`${output}/third-party.txt`, text.join("\n"));
}
