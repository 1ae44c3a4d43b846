// The package's loader also runs in Node and names two things of it. The real types of Node stay out of the
// page's sources: they declare built-ins, such as `at`, that old phones lack.
declare module "node:fs/promises" {
  export function readFile(url: URL): Promise<Uint8Array>;
  export function readFile(url: URL, encoding: "utf8"): Promise<string>;
}
declare const process: { getBuiltinModule(name: "node:fs/promises"): typeof import("node:fs/promises") };
