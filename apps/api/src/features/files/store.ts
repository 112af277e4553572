import fs from "node:fs/promises";
import { createReadStream } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";

/** Keeps bytes by key. Keys are ours (an id and a variant), never a name that somebody sent. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Rejects when the key is unknown. */
  read(key: string): Promise<{ stream: Readable; bytes: number }>;
  delete(key: string): Promise<void>;
}

export function storageKey(fileId: string, variant: string): string {
  return `${fileId}.${variant}`;
}

/** Files in a folder, spread over sub-folders by the end of the id. */
export function folderStore(root: string): FileStore {
  const pathOf = (key: string) => path.join(root, key.slice(34, 36) || "00", key);
  return {
    async put(key, bytes) {
      const target = pathOf(key);
      await fs.mkdir(path.dirname(target), { recursive: true });
      // A reader never sees half a file.
      await fs.writeFile(`${target}.part`, bytes);
      await fs.rename(`${target}.part`, target);
    },
    async read(key) {
      const target = pathOf(key);
      const { size } = await fs.stat(target);
      return { stream: createReadStream(target), bytes: size };
    },
    async delete(key) {
      await fs.rm(pathOf(key), { force: true });
    },
  };
}
