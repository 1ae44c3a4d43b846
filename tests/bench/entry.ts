// What the benchmark needs in one bundle.
export { LOGIC_MEMBERS, loadChecker } from "../../wasm/index.ts";
