// What the benchmark needs in one bundle.
export { loadChecker } from "../../wasm/index.ts";
