/**
 * What the package consists of beside its code. Builds that keep these elsewhere put another module in its place.
 * Addresses are made when they are needed: some workers run code that has none itself.
 */
import type { AuditorModule } from "../build/wasm/auditor.mjs";
import createCore, { type CoreModule } from "../build/wasm/core.mjs";
import type { IntakeModule } from "../build/wasm/intake.mjs";
import integrity from "../build/wasm/integrity.json";
import type { RosterModule } from "../build/wasm/roster.mjs";
import { imported } from "./again.ts";
import { fetchBytes, fetchText, type ModuleSource } from "./load.ts";

export const core: ModuleSource<CoreModule> = {
  name: "Engine",
  wasm: {
    create: () => Promise.resolve(createCore),
    get binary() {
      return new URL("../build/wasm/core.wasm", import.meta.url);
    },
    integrity: integrity.core,
  },
  js: () => imported(() => import("../build/wasm/core_js.mjs")).then((module) => module.default),
};

export const intake: ModuleSource<IntakeModule> = {
  name: "Intake",
  wasm: {
    create: () => imported(() => import("../build/wasm/intake.mjs")).then((module) => module.default),
    get binary() {
      return new URL("../build/wasm/intake.wasm", import.meta.url);
    },
    integrity: integrity.intake,
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
    integrity: integrity.auditor,
  },
  js: () => imported(() => import("../build/wasm/auditor_js.mjs")).then((module) => module.default),
};

/** Without instructions for many bytes at once, and with them. */
export const roster: ModuleSource<RosterModule> = {
  name: "RosterEngine",
  wasm: {
    create: () => imported(() => import("../build/wasm/roster.mjs")).then((module) => module.default),
    get binary() {
      return new URL("../build/wasm/roster.wasm", import.meta.url);
    },
    integrity: integrity.roster,
  },
};

export const rosterSimd: ModuleSource<RosterModule> = {
  name: "RosterEngine",
  wasm: {
    create: () => imported(() => import("../build/wasm/roster_simd.mjs")).then((module) => module.default),
    get binary() {
      return new URL("../build/wasm/roster_simd.wasm", import.meta.url);
    },
    integrity: integrity.roster_simd,
  },
};

/** What asking needs of the policy, and the rest. */
export const policy = (): Promise<string> => fetchText(new URL("../build/wasm/policy.asking.json", import.meta.url));
export const policyTexts = (): Promise<string> =>
  fetchText(new URL("../build/wasm/policy.texts.json", import.meta.url));

/** The same in the form that the core loads. */
export const compactPolicy = (): Promise<Uint8Array> =>
  fetchBytes(new URL("../build/wasm/policy.bin", import.meta.url));

/** Its English texts, in document order. */
export const english = (): Promise<string> => fetchText(new URL("../build/wasm/policy.en.json", import.meta.url));
