import { inTurn } from "#api/features/files/turns.ts";
import type { Sheet } from "./sheet-model.ts";

/** Draws when it is its turn. What sets type takes long to load, and a server that starts needs none of it. */
export function drawInTurn(sheet: Sheet): Promise<Uint8Array> {
  return inTurn(async () => (await import("./sheet.ts")).drawSheet(sheet));
}
