import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["tests/{wasm,policy,support,web}/**/*.test.ts"],
    // Programs speak English wherever the tests run, unless a test asks for something else.
    env: { LC_ALL: "C.UTF-8" },
    // Some tests walk through thousands of applicants; a loaded machine needs more than the usual 5 s.
    testTimeout: 240_000,
    // The usual number leaves one core free; here that is half of a small machine.
    maxWorkers: "100%",
  },
});
