// Next renders pages on the server, where there are no elements, and draws them on in the browser.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openBrowser, ready, watch } from "../package/browser.ts";
import { manifest } from "../package/installed.ts";
import { end, said, start } from "../support/processes.mjs";
import { projectWith } from "./project.ts";

const files = {
  "app/layout.jsx": `export default function Layout({ children }) {
    return <html lang="zh-CN"><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;
  }`,
  "app/page.jsx": `import { VERSION } from "eligibility-checker";
    import { Check } from "./check.jsx";
    export default function Page() { return <main><b id="version">{VERSION}</b><Check /></main>; }`,
  "app/check.jsx": `"use client";
    import { useEffect, useRef, useState } from "react";
    import "eligibility-checker/react";
    export function Check() {
      const [steps, setSteps] = useState(0);
      const checker = useRef(null);
      useEffect(() => {
        const count = () => setSteps((before) => before + 1);
        checker.current.addEventListener("eligibility-step", count);
        return () => checker.current?.removeEventListener("eligibility-step", count);
      }, []);
      return <><output>{steps}</output><eligibility-checker ref={checker} share-answers={false} /></>;
    }`,
};

it("imports it on the server, renders the element and lets it draw itself in the browser", async () => {
  const root = projectWith("next", ["next@16.4.6", "react@19.3.1", "react-dom@19.3.1"], files);
  const next = join(root, "node_modules/next/dist/bin/next");
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  execFileSync("node", [next, "build"], { cwd: root, env, stdio: "pipe" });
  const server = start("node", [next, "start", "--port", "0"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const browser = await openBrowser();
  try {
    if (!server.stdout) throw new Error("Next says nothing");
    const address = await said(server, server.stdout, /(http:\/\/localhost:[1-9]\d*)/);
    const { page, noise } = await watch(browser);
    const answer = await page.goto(address);
    expect(await answer?.text()).toContain("<eligibility-checker");
    expect(await page.locator("#version").textContent()).toBe(manifest.version);
    expect(await ready(page)).toMatchObject({ core: "wasm" });
    await page.locator("eligibility-checker [data-door=serving]:visible").click();
    await expect.poll(() => page.locator("output").textContent()).toBe("1");
    expect(noise).toEqual([]);
  } finally {
    await browser.close();
    await end(server);
  }
});
