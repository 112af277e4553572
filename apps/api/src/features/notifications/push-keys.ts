import fs from "node:fs";
import path from "node:path";
import webpush, { type VapidKeys } from "web-push";
import { z } from "zod";
import type { Env } from "#api/env.ts";

const Keys = z.object({ publicKey: z.string(), privateKey: z.string() });
const known = new Map<string, VapidKeys>();

/** Made once and kept beside the data: browsers that have subscribed know us by them. */
export function pushKeys({ dataDir }: Pick<Env, "dataDir">): VapidKeys {
  const keys = known.get(dataDir) ?? readOrMake(path.join(dataDir, "push-keys.json"));
  known.set(dataDir, keys);
  return keys;
}

function readOrMake(file: string): VapidKeys {
  if (!fs.existsSync(file)) {
    const made = webpush.generateVAPIDKeys();
    // Of two processes that start at once the first decides.
    fs.writeFileSync(`${file}.${process.pid}`, JSON.stringify(made), { mode: 0o600 });
    try {
      fs.linkSync(`${file}.${process.pid}`, file);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    } finally {
      fs.rmSync(`${file}.${process.pid}`, { force: true });
    }
  }
  return Keys.parse(JSON.parse(fs.readFileSync(file, "utf8")));
}
