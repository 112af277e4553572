import { createHmac, timingSafeEqual } from "node:crypto";

const TOLERANCE = 5 * 60 * 1000;

/** Whether `t=<seconds>,v1=<hex>` signs these very bytes, not long ago. Older ones could be somebody who kept a copy. */
export function isSigned(secret: string, header: string, body: Uint8Array, now: Date): boolean {
  const parts = new Map(header.split(",").map((part) => part.split("=", 2) as [string, string | undefined]));
  const [seconds = "", given = ""] = [parts.get("t"), parts.get("v1")];
  if (!/^\d{1,12}$/.test(seconds) || Math.abs(now.getTime() - Number(seconds) * 1000) > TOLERANCE) return false;
  const right = createHmac("sha256", secret).update(`${seconds}.`).update(body).digest();
  const sent = Buffer.from(given, "hex");
  return sent.length === right.length && timingSafeEqual(sent, right);
}
