import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// What others take: build/package, installed from its tarball, and build/single, both by npm run build:package.
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["tests/package/*.test.ts"],
    globalSetup: fileURLToPath(new URL("install.ts", import.meta.url)),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
  },
});
