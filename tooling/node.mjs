// Finds a Node that runs TypeScript as it is (24 or newer): the machine's own, or one from npm, locked by its hash.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const NEEDED = 24;

/** The path of a Node that is new enough. Platforms without a locked one here are told what to install. */
export async function findNode(root) {
  if (Number(process.versions.node.split(".")[0]) >= NEEDED) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const locked = path.join(root, "tooling/node", platform);
  if (!fs.existsSync(locked)) {
    throw new Error(
      `Commonbench needs Node ${NEEDED} or newer and this is ${process.version}. Install it from your system's packages and start again.`,
    );
  }
  const node = path.join(locked, `node_modules/node-${platform}/bin/node`);
  if (!fs.existsSync(node)) {
    await promisify(execFile)("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: locked });
  }
  return node;
}
