// What the benches need, in bundles that Node can run. An older checkout may have only the first.
export { loadChecker, VERDICTS } from "../../wasm/index.ts";
export { givenPolicy } from "../../wasm/policy.ts";
