import { get } from "node:http";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { serve } from "./server.mjs";

/** The status of the answer to a path as it is, which no browser would ask for. */
function statusOf(url: string, path: string): Promise<number | undefined> {
  const { hostname: host, port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ host, port, path }, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
}

it("answers whatever is asked of it, and gives no file outside of its folders", async () => {
  const site = await serve({ "/here/": fileURLToPath(new URL(".", import.meta.url)) });
  expect(await statusOf(site.url, "/here/server.mjs?a=b")).toBe(200);
  for (const path of [
    "//",
    "/%",
    "/here/%00",
    "/here/",
    "/here/../server.mjs",
    "/here/..%2fvitest.config.ts",
    "http://[/",
  ])
    expect([path, await statusOf(site.url, path)]).toEqual([path, 404]);
  await site.close();
});
