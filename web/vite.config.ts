import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { withoutRosters } from "./package/plugins.mjs";
import { withShell } from "./package/shell.mjs";
import { standalone } from "./standalone.ts";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  // Relative addresses: the page works from any folder of any portal.
  base: "./",
  publicDir: false,
  plugins: [
    { name: "shell", transformIndexHtml: { order: "pre", handler: withShell } },
    withoutRosters(),
    standalone(),
  ],
  build: {
    outDir: fileURLToPath(new URL(process.env.SITE ?? "../build/site", import.meta.url)),
    emptyOutDir: true,
    target: ["es2019", "chrome72", "safari14"],
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Lowered class fields need no helper when they are plain assignments.
    rolldownOptions: { transform: { assumptions: { setPublicClassFields: true } } },
  },
  server: { fs: { allow: [fileURLToPath(new URL("..", import.meta.url))] } },
});
