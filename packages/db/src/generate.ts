// `prisma generate` never runs the schema engine, it only insists that the file exists; any executable will do.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { createRequire } from "node:module";

const manifest = createRequire(import.meta.url).resolve("prisma/package.json");
const result = spawnSync(
  process.execPath,
  [path.join(path.dirname(manifest), "build/index.js"), "generate", "--schema", "prisma/schema"],
  {
    cwd: path.join(import.meta.dirname, ".."),
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  },
);
process.exit(result.status ?? 1);
