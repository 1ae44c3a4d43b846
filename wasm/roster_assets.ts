/** The modules that judge many people at once, apart from the others: builds without rosters do not have them. */
import { roster as integrity, roster_simd as simdIntegrity } from "../build/wasm/integrity.json";
import type { RosterModule } from "../build/wasm/roster.mjs";
import { imported } from "./again.ts";
import type { ModuleSource } from "./load.ts";

/** Without instructions for many bytes at once, and with them. */
export const roster: ModuleSource<RosterModule> = {
  name: "RosterEngine",
  wasm: {
    create: () => imported(() => import("../build/wasm/roster.mjs")).then((module) => module.default),
    get binary() {
      return new URL("../build/wasm/roster.wasm", import.meta.url);
    },
    integrity,
  },
};

export const rosterSimd: ModuleSource<RosterModule> = {
  name: "RosterEngine",
  wasm: {
    create: () => imported(() => import("../build/wasm/roster_simd.mjs")).then((module) => module.default),
    get binary() {
      return new URL("../build/wasm/roster_simd.wasm", import.meta.url);
    },
    integrity: simdIntegrity,
  },
};
