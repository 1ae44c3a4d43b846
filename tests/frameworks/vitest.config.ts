import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vitest/config";
import installed from "../package/vitest.config.ts";

// The package under frameworks that are fetched for it; by npm run test:frameworks, with a network.
export default mergeConfig(
  defineConfig({ ...installed, test: { ...installed.test, include: [] } }),
  defineConfig({
    test: {
      include: ["tests/frameworks/*.test.ts"],
      globalSetup: fileURLToPath(new URL("../package/install.ts", import.meta.url)),
      testTimeout: 600_000,
      hookTimeout: 600_000,
    },
  }),
);
