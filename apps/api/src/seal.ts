import { createHmac, timingSafeEqual } from "node:crypto";

/** Our signature under words. The purpose goes into it, so that what one link allows no other link does. */
export function sealOf(secret: string, purpose: string, words: string): Buffer {
  return createHmac("sha256", secret).update(`${purpose}:${words}`).digest();
}

/** Compares in a time that does not tell how much of it was right. */
export function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Words that their reader can bring back but not change: `<words>.<seal>`. */
export function sealed(secret: string, purpose: string, words: string): string {
  return `${words}.${sealOf(secret, purpose, words).toString("base64url")}`;
}

/** The words of such a token; null when we did not make it. */
export function unsealed(secret: string, purpose: string, token: string): string | null {
  const words = token.slice(0, Math.max(0, token.lastIndexOf(".")));
  return isSame(token, sealed(secret, purpose, words)) ? words : null;
}
