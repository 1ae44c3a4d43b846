// Serves build/embed by nginx with the recommended settings of web/embed/nginx.conf.
// Usage: node tests/embed/serve.mjs [PORT]
// The portals are at http://localhost:PORT; what they embed from another site is at http://127.0.0.1:PORT.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const port = process.argv[2] ?? "4189";
const nginx = process.env.NGINX ?? "/usr/sbin/nginx";
const root = fileURLToPath(new URL("../../build/embed", import.meta.url));
const folder = mkdtempSync(`${tmpdir()}/portals-`);
const filled = [
  ["listen 80;", `listen 127.0.0.1:${port};`],
  ["server_name portal.example;", "server_name localhost;"],
  ["root /srv/www;", `root "${root}";`],
  ["https://portal.example", `http://localhost:${port}`],
];
let server = readFileSync(new URL("../../web/embed/nginx.conf", import.meta.url), "utf8");
for (const [sample, real] of filled) {
  if (!server.includes(sample)) throw new Error(`nginx.conf does not say '${sample}'`);
  server = server.replace(sample, real);
}
const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/t;`);
const file = `${folder}/nginx.conf`;
writeFileSync(
  file,
  `daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr warn;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporary.join("\n  ")}
  sub_filter "https://check.example" "http://127.0.0.1:${port}";
  sub_filter_once off;
  ${server}
}
`,
);

const options = ["-p", folder, "-c", file, "-e", "stderr"];
// It says nothing when all is well; a warning is a fault too.
const { status, stderr } = spawnSync(nginx, [...options, "-t", "-q"], { encoding: "utf8" });
if (status !== 0 || stderr) throw new Error(`nginx does not take the settings: ${stderr}`);
const child = spawn(nginx, options, { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill());
child.on("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
console.log(`The portals are at http://localhost:${port}/ (Ctrl+C stops it)`);
