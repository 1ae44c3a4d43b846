// Puts the example portals of web/embed together with the built package and page in build/embed, as a server's root.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const output = path("build/embed");
const { version } = JSON.parse(readFileSync(path("package.json"), "utf8"));

for (const needed of ["build/package", "build/site"])
  if (!existsSync(path(needed))) throw new Error(`${needed} is missing: npm run build:package, npm run build:site`);

rmSync(output, { recursive: true, force: true });
const isServed = (name) => !/(\/nginx\.conf|\/frame\.js|\/README\.md)$/.test(name);
cpSync(path("web/embed"), output, { recursive: true, filter: isServed });
for (const name of readdirSync(output, { recursive: true }).filter((name) => name.endsWith(".html"))) {
  const portal = readFileSync(`${output}/${name}`, "utf8").replace(/(\/eligibility-checker\/)\d[^/]*/g, `$1${version}`);
  writeFileSync(`${output}/${name}`, name === "gbk.html" ? gbk(portal) : portal);
}
cpSync(path("build/package"), `${output}/eligibility-checker/${version}`, { recursive: true });
cpSync(path("build/site"), `${output}/eligibility-checker/page`, { recursive: true });
cpSync(path("build/site/icons/icon-192.png"), `${output}/favicon.ico`);

/** Node reads GBK and does not write it: the table the other way round. */
function gbk(text) {
  const decoder = new TextDecoder("gbk");
  const codes = new Map();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const code = Uint8Array.of(lead, trail);
      codes.set(decoder.decode(code), code);
    }
  const code = (character) => {
    const found = character < "\x80" ? Buffer.from(character) : codes.get(character);
    if (!found) throw new Error(`'${character}' is not in GBK`);
    return found;
  };
  return Buffer.concat(Array.from(text, code));
}
