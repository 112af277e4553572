// What the npm scripts call. Runs on the machine's own Node (20 or newer), brings what is missing, and hands over to Node 24.
import { spawn } from "node:child_process";
import path from "node:path";
import { findNode } from "./node.mjs";

const root = path.resolve(import.meta.dirname, "..");
const PNPM = "pnpm@12.21.0";
const [command = "start", ...rest] = process.argv.slice(2);

/**
 * Packages that serving needs; browsers and test tools stay out of a plain start. How old each one is was asked when it
 * was locked, by its hash: asking again would bring the registry's whole record of 765 packages, for a minute or more.
 */
const SERVING = [
  ...["commonbench", "@commonbench/api...", "@commonbench/web..."].flatMap((name) => ["--filter", name]),
  "--trust-lockfile",
];

/** Type stripping, and how Prisma loads relations, are not news for whoever starts this. */
const QUIET = ["--disable-warning=ExperimentalWarning", "--disable-warning=DeprecationWarning"];

const children = new Set();
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    stopping = true;
    for (const child of children) child.kill(signal);
  });
}

/** Runs a program to its end; its output is shown only when it fails, unless `show`. */
function run(file, args, { show = false, env = {}, cwd = root, ipc = false, onSpawn } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = show ? ["inherit", "inherit", "inherit"] : ["ignore", "pipe", "pipe"];
    const child = spawn(file, args, { cwd, stdio: ipc ? [...stdio, "ipc"] : stdio, env: { ...process.env, ...env } });
    children.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (output += data));
    onSpawn?.(child);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      children.delete(child);
      if (code === 0 || show) return resolve(code ?? (signal ? 1 : 0));
      if (!stopping) process.stderr.write(output);
      reject(new Error(`${path.basename(file)} ${args.slice(0, 3).join(" ")} ended with ${code ?? signal}`));
    });
  });
}

const npx = process.platform === "win32" ? "npx.cmd" : "npx";
const pnpm = (args, options) =>
  run(npx, ["-y", PNPM, ...args], { ...options, env: { COREPACK_ENABLE_STRICT: "0", ...options?.env } });

async function prepare(flags) {
  const [node] = await Promise.all([findNode(root), pnpm(["install", "--frozen-lockfile", ...flags])]);
  const env = { PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
  return { node, turbo: (args, options) => pnpm(["exec", "turbo", "run", ...args], { ...options, env }), env };
}

const api = (script) => path.join(root, "apps/api/src", script);

async function start() {
  const { node, turbo } = await prepare(SERVING);
  await turbo(["generate"]);
  let build;
  const code = await run(node, [...QUIET, api("main.ts")], {
    show: true,
    ipc: true,
    // People read this terminal; what is worth a look still shows.
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? "warn" },
    onSpawn(child) {
      build = turbo(["build", "--filter=@commonbench/web"]).then(
        () => child.connected && child.send("built"),
        () => child.kill("SIGTERM"),
      );
    },
  });
  await build;
  return code;
}

async function dev() {
  const { node, turbo, env } = await prepare([]);
  await turbo(["generate"]);
  const port = process.env.PORT ?? "3000";
  const vite = path.join(root, "apps/web/node_modules/vite/bin/vite.js");
  const [code] = await Promise.all([
    run(node, ["--watch", ...QUIET, api("main.ts")], {
      show: true,
      env: { PUBLIC_URL: "http://localhost:5173" },
    }),
    run(node, [vite, "--port", "5173"], {
      show: true,
      cwd: path.join(root, "apps/web"),
      env: { ...env, API_PORT: port },
    }),
  ]);
  return code;
}

async function toolingScript(script, args, { filters = [], settings = {}, cwd = root } = {}) {
  const { node, turbo, env } = await prepare(filters);
  await turbo(["generate"]);
  return run(node, [...QUIET, path.join(root, script), ...args], { show: true, env: { ...env, ...settings }, cwd });
}

/** Every fault in its whole size; words after the command choose files. Only a hang takes ten minutes. */
function faults() {
  const files = rest.length === 0 ? ["faults/"] : rest;
  return toolingScript("tests/node_modules/vitest/vitest.mjs", ["run", ...files, "--testTimeout=600000"], {
    settings: { FAULTS: "whole" },
    cwd: path.join(root, "tests"),
  });
}

const commands = {
  start,
  dev,
  verify: () => toolingScript("tooling/verify.mts", ["verify"]),
  test: () => toolingScript("tooling/verify.mts", ["test"]),
  faults,
  bench: () => toolingScript("tests/bench/main.ts", rest),
  cli: () => toolingScript("apps/api/src/cli/main.ts", rest, { filters: SERVING }),
};

try {
  process.exit(await (commands[command] ?? commands.start)());
} catch (error) {
  if (!stopping) process.stderr.write(`${error.message}\n`);
  process.exit(stopping ? 0 : 1);
}
