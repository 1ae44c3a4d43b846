// The columns of the matrix; matrix.mjs says how to add one.
import { fileURLToPath } from "node:url";
import { altered } from "./server.mjs";

/** @typedef {import("./matrix.mjs").Column} Column */

const site = fileURLToPath(new URL("../../build/site", import.meta.url));

/** Chromium knows 'wasm-unsafe-eval' since 97; before that only this word lets WebAssembly through. */
const olderPolicy = altered(/\/$/, (body) =>
  Buffer.from(String(body).replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-eval'")),
);

/** @type {readonly Column[]} */
export const columns = [
  {
    name: "page",
    about: "the page as it is built",
    async run({ serve, walk }) {
      const { url } = await serve({ "/": site });
      return walk(url);
    },
  },
  {
    name: "unsafe-eval",
    about: "the page under a policy that lets WebAssembly run in browsers before Chromium 97",
    ignore: /contains an invalid source: ''wasm-unsafe-eval''/,
    async run({ serve, walk }) {
      const { url } = await serve({ "/": site }, olderPolicy);
      return walk(url);
    },
  },
];
