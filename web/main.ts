import { loadChecker } from "../wasm/index.ts";
import { start } from "./app/controller.ts";

const root = document.getElementById("app");
if (root) start(root, () => loadChecker({ english: false }));
