import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Writes the declarations of the entries, and of what they mention, below `output`. */
export function writeTypes(output, entries) {
  const all = join(root, "build/types");
  rmSync(all, { recursive: true, force: true });
  const options = [
    "--noEmit",
    "false",
    "--declaration",
    "--emitDeclarationOnly",
    "--stripInternal",
    "--rootDir",
    root,
    "--outDir",
    all,
  ];
  execFileSync("npx", ["tsc", "--project", join(root, "web/tsconfig.json"), ...options], {
    cwd: root,
    stdio: "inherit",
  });
  const waiting = [...entries];
  const written = new Set();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (written.has(file)) continue;
    written.add(file);
    const text = readFileSync(join(all, file), "utf8");
    for (const [, address] of text.matchAll(/(?:from|import\() ?"(\.[^"]*)\.ts"/g))
      waiting.push(join(dirname(file), `${address}.d.ts`));
    const target = join(output, file);
    mkdirSync(dirname(target), { recursive: true });
    // As consumers of the package know the modules
    writeFileSync(target, text.replace(/((?:from|import\() ?"\.[^"]*)\.ts"/g, '$1.js"'));
  }
  writeFileSync(join(output, "core.wasm.d.ts"), wasmTypes);
}

const wasmTypes = `/** Its address or the module itself, as the bundler has it; \`loadChecker({ wasm })\` takes either. */
declare const core: string | WebAssembly.Module;
export default core;
`;
