// Serves build/site. Usage: node .ci/serve.mjs [PORT] [--strict]
// Takes the next free port when PORT is in use, unless --strict. HOST=0.0.0.0 opens it to the local network.
import { fileURLToPath } from "node:url";
import { preview } from "vite";

const [port = "4173", mode] = process.argv.slice(2);
const server = await preview({
  configFile: fileURLToPath(new URL("../web/vite.config.ts", import.meta.url)),
  logLevel: "warn",
  preview: {
    port: Number(port),
    strictPort: mode === "--strict",
    host: process.env.HOST ?? "localhost",
  },
});
const urls = server.resolvedUrls;
console.log(`The page is at ${[...(urls?.local ?? []), ...(urls?.network ?? [])].join(" and ")} (Ctrl+C stops it)`);
