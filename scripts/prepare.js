// Plain JavaScript without dependencies: it runs before anything is installed or built.
require("./check-node").checkNode();

const { createHash } = require("node:crypto");
const { spawnSync } = require("node:child_process");
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { join, relative } = require("node:path");

const ROOT = join(__dirname, "..");
const SOURCES = ["gateway", "shared", "subgraphs", "scripts"];
/** What the compiler is told, besides the sources. */
const SETTINGS = ["package-lock.json", "tsconfig.json", "tsconfig.build.json"];

/** Ends with a sentence and exit code 1. */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function hashOf(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = join(path, entry.name);
      if (entry.name === "node_modules") continue;
      if (entry.isDirectory()) visit(inner);
      else if (/\.(tsx?|json)$/.test(entry.name)) hash.update(inner.slice(ROOT.length)).update(readFileSync(inner));
    }
  };
  for (const path of paths) {
    if (/\.json$/.test(path)) hash.update(readFileSync(path));
    else visit(path);
  }
  return hash.digest("hex");
}

function run(what, command, parameters, cwd = ROOT) {
  console.log(what);
  const { status, error } = spawnSync(command, parameters, { cwd, stdio: ["ignore", "inherit", "inherit"] });
  if (error || status !== 0) fail(`${what.replace(/ …$/, "")} failed. What went wrong stands above.`);
}

/** Does a step when its inputs changed since it was last done; `stamp` remembers them. */
function whenChanged(stamp, inputs, product, step) {
  const hash = hashOf(inputs);
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  step();
  mkdirSync(join(stamp, ".."), { recursive: true });
  writeFileSync(stamp, hash);
}

/** Whether node_modules holds what package-lock.json names; npm writes what it installed beside it. */
function isInstalled(folder) {
  try {
    const read = (file) => JSON.parse(readFileSync(join(folder, file), "utf8")).packages;
    const installed = read("node_modules/.package-lock.json");
    return Object.entries(read("package-lock.json")).every(
      ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
    );
  } catch {
    return false;
  }
}

/** Installs what a folder's package-lock.json names, when it is not there: the project's own unless another is given. */
function install(folder = ROOT) {
  if (isInstalled(folder)) return;
  const where = folder === ROOT ? "" : ` of ${relative(ROOT, folder)}`;
  const what = `Installing dependencies${where} (a minute or two the first time) …`;
  run(what, "npm", ["ci", "--no-audit", "--no-fund"], folder);
}

/** Compiles the TypeScript, when it changed. */
function build() {
  whenChanged(
    join(ROOT, "dist", ".built"),
    [...SOURCES, ...SETTINGS].map((input) => join(ROOT, input)),
    join(ROOT, "dist", "scripts"),
    () => {
      rmSync(join(ROOT, "dist"), { recursive: true, force: true });
      run("Building …", process.execPath, [
        join(ROOT, "node_modules", "typescript", "bin", "tsc"),
        "-p",
        "tsconfig.build.json",
      ]);
      run("Reading the vocabulary …", process.execPath, [join(ROOT, "dist", "scripts", "keep-facts.js")]);
    },
  );
}

/** Makes the project ready to run: installed, built. That this Node is supported was checked above. */
function prepare() {
  install();
  build();
}

module.exports = { ROOT, install, build, prepare };
