import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const read = (name) => readFileSync(new URL(name, root), "utf8").trim();

/** The notices of those whose code is in the package, the page and the single file, as their licences ask. */
export function notices() {
  const own = read("LICENSE");
  const [, , , ...mit] = own.split("\n");
  const underMit = (holder) => ["MIT License", "", `Copyright (c) ${holder}`, ...mit].join("\n");
  const parts = {
    "eligibility-checker": own,
    "lit (the page and the element)": read("node_modules/lit-html/LICENSE"),
    "lean-qr (the page and the element)": read("node_modules/lean-qr/LICENSE"),
    "JSON for Modern C++ (the auditor)": underMit("2013-2022 Niels Lohmann"),
    "Emscripten (the core, the intake, the auditor and the roster)": underMit("2010-2014 Emscripten authors"),
    "musl (the core, the intake, the auditor and the roster)": underMit("2005-2020 Rich Felker, et al."),
    "libc++ and compiler-rt of LLVM (the core, the intake, the auditor and the roster)": [
      "Under the Apache License v2.0 with LLVM Exceptions: https://llvm.org/LICENSE.txt",
      "As compiled parts of other software they may be passed on without a copy of it.",
    ].join("\n"),
  };
  return Object.entries(parts)
    .map(([what, licence]) => `== ${what}\n\n${licence}\n`)
    .join("\n");
}

/** Writes them beside the package's files. */
export function writeNotices(output) {
  writeFileSync(`${output}/third-party.txt`, notices());
}
