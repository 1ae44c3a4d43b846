/** Fetching and instantiating the core; nothing here knows what it does. */
import type { CoreOptions } from "../build/wasm/core.mjs";
import { coreUnavailable, moduleForeign, moduleSilent, onlyWasm } from "../build/wasm/messages.mjs";
import { EligibilityError } from "./error.ts";
import { say } from "./say.ts";
import type { CoreKind, Language, WasmSource } from "./types.ts";

/** Only Node reads file: addresses. Not imported, as bundlers would look for it. */
function files(): typeof import("node:fs/promises") {
  return process.getBuiltinModule("node:fs/promises");
}

export function isAddress(source: unknown): source is string | URL {
  return typeof source === "string" || source instanceof URL;
}

/** What a caller names is meant as seen from the page, or from the worker's script; Node has neither. */
export function addressOf(source: string | URL): URL {
  if (typeof document === "object") return new URL(source, document.baseURI);
  return typeof location === "object" ? new URL(source, location.href) : new URL(source);
}

function isFile(url: URL): boolean {
  return url.protocol === "file:" && typeof process === "object" && "getBuiltinModule" in process;
}

async function fetchOk(url: URL, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`);
  return response;
}

export async function fetchBytes(url: URL): Promise<Uint8Array> {
  return isFile(url) ? files().readFile(url) : new Uint8Array(await (await fetchOk(url)).arrayBuffer());
}

export async function fetchText(url: URL): Promise<string> {
  return isFile(url) ? files().readFile(url, "utf8") : (await fetchOk(url)).text();
}

/** A compiled module: as WebAssembly, as plain JavaScript, or as both, the same. */
export interface ModuleSource<Module> {
  /** The class that the module has: what tells it from other modules. */
  name: string;
  wasm?: WasmModule<Module>;
  js?(): Promise<Create<Module>>;
}

export interface WasmModule<Module> {
  create(): Promise<Create<Module>>;
  binary: WasmSource;
  /** The hash of `binary`, where it is an address. */
  integrity?: string;
}

export type Create<Module> = (options?: CoreOptions) => Promise<Module>;

async function instantiate(source: WasmSource, integrity: string | undefined, imports: WebAssembly.Imports) {
  if (source instanceof WebAssembly.Module) {
    return { module: source, instance: await WebAssembly.instantiate(source, imports) };
  }
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return WebAssembly.instantiate(source as BufferSource, imports);
  }
  const url = addressOf(source);
  if (isFile(url)) return WebAssembly.instantiate((await fetchBytes(url)) as BufferSource, imports);
  const response = await fetchOk(url, integrity === undefined ? {} : { integrity });
  if (typeof WebAssembly.instantiateStreaming === "function") {
    try {
      return await WebAssembly.instantiateStreaming(response.clone(), imports);
    } catch (error) {
      // A server that sends another MIME type must not stop us; any other fault shows again below.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/** Throws where WebAssembly is missing or a content security policy forbids it: then nothing need be fetched. */
function tryWasm(): void {
  new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
}

async function startWasm<Module>({ create, binary, integrity }: WasmModule<Module>, lang: Language): Promise<Module> {
  tryWasm();
  const start = await create();
  return new Promise((resolve, reject) => {
    const instantiateWasm: NonNullable<CoreOptions["instantiateWasm"]> = (imports, done) => {
      instantiate(binary, integrity, imports)
        .then(({ instance, module }) => {
          done(instance, module);
          // What starts, starts at once; another module may do nothing at all.
          setTimeout(() => reject(new Error(say(moduleSilent, [])[lang])), 0);
        })
        .catch(reject);
      return {};
    };
    start({ instantiateWasm }).then(resolve, reject);
  });
}

/** What is running, by where it came from: one module serves all that ask for the same. What failed is tried anew. */
const running = new Map<unknown, Promise<unknown>>();

function once<Module>(source: unknown, start: () => Promise<Module>): Promise<Module> {
  const known = running.get(source) as Promise<Module> | undefined;
  if (known) return known;
  const started = start();
  running.set(source, started);
  started.catch(() => running.delete(source));
  return started;
}

/**
 * The running module of a source: as WebAssembly if that can be, else as plain JavaScript where it has that.
 * Rejects with EligibilityError `core-unavailable`.
 */
export async function startCore<Module>(
  { name, wasm, js }: ModuleSource<Module>,
  wanted: CoreKind,
  lang: Language,
): Promise<{ module: Module; kind: CoreKind }> {
  const faults: unknown[] = [];
  const checked = (module: Module): Module => {
    if (typeof (module as Record<string, unknown>)[name] !== "function")
      throw new Error(say(moduleForeign, [name])[lang]);
    return module;
  };
  if (wanted === "wasm" && wasm) {
    const { binary } = wasm;
    const place = isAddress(binary) ? `${name} ${addressOf(binary).href}` : binary;
    try {
      return { module: await once(place, async () => checked(await startWasm(wasm, lang))), kind: "wasm" };
    } catch (fault) {
      faults.push(fault);
    }
  }
  try {
    if (js === undefined) throw say(onlyWasm, [])[lang];
    return { module: await once(js, async () => checked(await (await js())())), kind: "js" };
  } catch (fault) {
    faults.push(fault);
  }
  const causes = faults.map(String).join("; ");
  throw new EligibilityError("core-unavailable", [], lang, say(coreUnavailable, [causes]));
}
