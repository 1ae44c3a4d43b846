import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import web from "../web/playwright.config.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const port = Number(process.env.EMBED_PORT ?? 4189);
const address = `http://localhost:${port}/`;

/** As the page's tests, on the portals of build/embed behind nginx. */
export default defineConfig({
  ...web,
  testDir: ".",
  outputDir: `${root}build/playwright/portals`,
  timeout: 60_000,
  use: {
    ...web.use,
    baseURL: address,
    launchOptions: {
      ...web.use?.launchOptions,
      // A page that a test rewrites is no longer of this machine to Chromium, which would then ask for a permission.
      args: [...(web.use?.launchOptions?.args ?? []), "--disable-features=LocalNetworkAccessChecks"],
    },
  },
  webServer: {
    ...web.webServer,
    command: `node tests/embed/serve.mjs ${port}`,
    url: address,
    // It has a folder to take away.
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
