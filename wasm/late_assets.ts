/** The modules that asking does without; the same holds of them as of assets.ts. */
import type { AuditorModule } from "../build/wasm/auditor.mjs";
import type { IntakeModule } from "../build/wasm/intake.mjs";
import { auditor as auditorIntegrity, intake as intakeIntegrity } from "../build/wasm/integrity.json";
import { imported } from "./again.ts";
import type { ModuleSource } from "./load.ts";

export const intake: ModuleSource<IntakeModule> = {
  name: "Intake",
  wasm: {
    create: () => imported(() => import("../build/wasm/intake.mjs")).then((module) => module.default),
    get binary() {
      return new URL("../build/wasm/intake.wasm", import.meta.url);
    },
    integrity: intakeIntegrity,
  },
  js: () => imported(() => import("../build/wasm/intake_js.mjs")).then((module) => module.default),
};

export const auditor: ModuleSource<AuditorModule> = {
  name: "PolicyCompiler",
  wasm: {
    create: () => imported(() => import("../build/wasm/auditor.mjs")).then((module) => module.default),
    get binary() {
      return new URL("../build/wasm/auditor.wasm", import.meta.url);
    },
    integrity: auditorIntegrity,
  },
  js: () => imported(() => import("../build/wasm/auditor_js.mjs")).then((module) => module.default),
};
