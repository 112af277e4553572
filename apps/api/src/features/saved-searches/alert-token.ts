import { createHmac, timingSafeEqual } from "node:crypto";
import type { Env } from "#api/env.ts";

/** Ends one alert and does nothing else, so it may stand in a mail for as long as the mail is kept: `<id>.<signature>`. */
export function alertToken({ secret }: Env, id: string): string {
  return `${id}.${signature(secret, id)}`;
}

/** The search that a token is of; null when we did not make it. */
export function searchOfToken({ secret }: Env, token: string): string | null {
  const [id = "", signed = ""] = token.split(".");
  const [given, right] = [Buffer.from(signed), Buffer.from(signature(secret, id))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

function signature(secret: string, id: string): string {
  return createHmac("sha256", secret).update(`saved-search-alert:${id}`).digest("base64url");
}
