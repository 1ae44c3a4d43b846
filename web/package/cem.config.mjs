// What `cem analyze` reads the element from, and where its manifest goes.
export default {
  globs: ["web/element/element.ts"],
  outdir: "build/package",
  quiet: true,
  // Our own package.json is not the package's.
  packagejson: false,
};
