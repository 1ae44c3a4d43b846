// Serves build/site. Usage: node .ci/serve.mjs [PORT] [--strict]
// Takes the next free port when PORT is in use, unless --strict. HOST=0.0.0.0 opens it to the local network.
import { networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";
import { serveAt } from "../tests/support/server.mjs";

const [wanted = "4173", mode] = process.argv.slice(2);
const site = fileURLToPath(new URL("../build/site/", import.meta.url));
const host = process.env.HOST ?? "localhost";

async function servedFrom(port) {
  try {
    return await serveAt({ port, host }, { "/": site });
  } catch (fault) {
    if (fault.code !== "EADDRINUSE" || mode === "--strict") throw fault;
    return servedFrom(port + 1);
  }
}

const { url } = await servedFrom(Number(wanted));
const others = Object.values(networkInterfaces()).flat();
const open = others.filter(({ family, internal }) => host === "0.0.0.0" && family === "IPv4" && !internal);
const addresses = [url, ...open.map(({ address }) => url.replace("localhost", address))];
console.log(`The page is at ${addresses.join(" and ")} (Ctrl+C stops it)`);
