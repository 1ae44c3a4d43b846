// workerd runs modules that have no address: the package can be imported there, and says that it finds no files.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";
import { installed, manifest } from "../package/installed.ts";
import { projectWith } from "./project.ts";

const worker = `
import { EligibilityError, loadChecker, VERSION } from "./index.js";
import "./element.js";
export default {
  async fetch() {
    const fault = await loadChecker({ core: "js" }).catch((fault) => fault);
    return Response.json({ VERSION, isOurs: fault instanceof EligibilityError, code: fault.code });
  },
};`;

it("imports the package and tells that it cannot load", async () => {
  const root = projectWith("workerd", ["miniflare@4.20260426.0"], {});
  const { Miniflare } = createRequire(join(root, "package.json"))("miniflare");
  const files = readdirSync(installed).filter((name) => name.endsWith(".js") && !name.endsWith(".iife.js"));
  const module = (path: string, contents: string) => ({ type: "ESModule", path, contents });
  const flare = new Miniflare({
    modules: [
      module("main.mjs", worker),
      ...files.map((name) => module(name, readFileSync(join(installed, name), "utf8"))),
    ],
    modulesRoot: "/",
    compatibilityDate: "2026-01-01",
  });
  try {
    const said = await (await flare.dispatchFetch("http://worker/")).json();
    expect(said).toEqual({ VERSION: manifest.version, isOurs: true, code: "policy-unavailable" });
  } finally {
    await flare.dispose();
  }
});
