import { createHash } from "node:crypto";

/** The id of an occurrence follows from its series and its time, so that a repeated call makes none twice. */
export function occurrenceId(seriesId: string, from: string): string {
  const hex = createHash("sha256")
    .update(`${seriesId} ${new Date(from).toISOString()}`)
    .digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
