import { loadChecker } from "../wasm/index.ts";
import { start } from "./app/controller.ts";
import { pageAt } from "./app/place.ts";

const screen = document.getElementById("app");
if (screen) start(pageAt(screen), { load: () => loadChecker({ english: false }) });
