// The package's loader also runs in Node and names two things of it. The real types of Node stay out of the
// page's sources: they declare built-ins, such as `at`, that old phones lack.
declare module "node:fs/promises" {
  export function readFile(url: URL): Promise<Uint8Array>;
}
declare const process: unknown;
