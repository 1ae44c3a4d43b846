import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const input = fileURLToPath(new URL("../early.ts", import.meta.url));

/** The code of early.ts, as a classic script: a module would run only after the first picture. */
export async function earlyScript() {
  const bundle = await rolldown({ input, transform: { target: ["es2019", "chrome72", "safari14"] } });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  return output[0].code;
}
