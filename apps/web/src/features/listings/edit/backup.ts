import type { ListingContent } from "@commonbench/domain/listings/schemas";

/** Unsaved work of one listing in this browser, with the state that it started from. */
export interface Backup {
  readonly version: number;
  readonly base: ListingContent;
  readonly content: ListingContent;
  readonly at: string;
}

const keyOf = (id: string): string => `listing-unsaved-1:${id}`;

export function readBackup(id: string): Backup | null {
  try {
    const kept: Partial<Backup> | null = JSON.parse(localStorage.getItem(keyOf(id)) ?? "null");
    const whole =
      kept?.content?.text !== undefined && kept.base?.text !== undefined && typeof kept.version === "number";
    return whole ? (kept as Backup) : null;
  } catch {
    return null;
  }
}

export function writeBackup(id: string, backup: Backup): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(backup));
  } catch {
    // A full or forbidden store only takes away the second net.
  }
}

export function dropBackup(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // Nothing could have been kept either.
  }
}
