/** Fetching and instantiating the core; nothing here knows what it does. */
import type { CoreOptions } from "../build/wasm/core.mjs";
import { EligibilityError } from "./error.ts";

/** The compiled core: a place to fetch it from, its bytes, or a module that was compiled already. */
export type WasmSource = string | URL | ArrayBuffer | Uint8Array | WebAssembly.Module;

interface Files {
  readFile(url: URL): Promise<Uint8Array>;
  readFile(url: URL, encoding: "utf8"): Promise<string>;
}

function files(): Promise<Files> {
  const fileSystem = "node:fs/promises"; // only Node has file: addresses; bundlers must not look inside
  return import(/* @vite-ignore */ fileSystem) as Promise<Files>;
}

function isFile(url: URL): boolean {
  return url.protocol === "file:" && "process" in globalThis;
}

async function fetchOk(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`);
  return response;
}

export async function fetchBytes(url: URL): Promise<Uint8Array> {
  return isFile(url) ? (await files()).readFile(url) : new Uint8Array(await (await fetchOk(url)).arrayBuffer());
}

export async function fetchText(url: URL): Promise<string> {
  return isFile(url) ? (await files()).readFile(url, "utf8") : (await fetchOk(url)).text();
}

async function instantiate(source: WasmSource, imports: WebAssembly.Imports) {
  if (source instanceof WebAssembly.Module) {
    return { module: source, instance: await WebAssembly.instantiate(source, imports) };
  }
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return WebAssembly.instantiate(source as BufferSource, imports);
  }
  const url = new URL(source, import.meta.url);
  if (isFile(url)) return WebAssembly.instantiate((await fetchBytes(url)) as BufferSource, imports);
  const response = await fetchOk(url);
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

/** Starts a module of its own. Rejects with EligibilityError `core-unavailable`. */
export function startCore<Module>(
  create: (options: CoreOptions) => Promise<Module>,
  source: WasmSource,
): Promise<Module> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(new EligibilityError("core-unavailable", [], `the core could not be loaded: ${String(cause)}`));
    create({
      instantiateWasm(imports, done) {
        instantiate(source, imports).then(({ instance, module }) => done(instance, module), fail);
        return {};
      },
    }).then(resolve, fail);
  });
}
