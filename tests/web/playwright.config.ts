import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const port = Number(process.env.E2E_PORT ?? 4179);
const address = `http://localhost:${port}/`;

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: `${root}build/playwright/page`,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: address,
    viewport: { width: 360, height: 740 },
    locale: "zh-CN",
    // Recording costs every test, so only when asked for: TRACE=1 keeps the traces of those that fail.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `node .ci/serve.mjs ${port} --strict`,
    cwd: root,
    url: address,
    reuseExistingServer: false,
  },
});
