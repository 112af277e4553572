import { createHmac, timingSafeEqual } from "node:crypto";
import type { Env } from "#api/env.ts";

/**
 * The session token in a request's cookies, if we signed it. The auth library would look the session up a second time
 * and through the ORM; every call passes here, so only the signature is checked and `loadActor` does the rest.
 */
export function sessionToken(cookies: string | undefined, { secret, publicUrl }: Env): string | null {
  const name = `${publicUrl.startsWith("https:") ? "__Secure-" : ""}commonbench.session_token=`;
  const value = cookies
    ?.split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(name))
    ?.slice(name.length);
  const signed = /^([\w-]{16,100})\.([A-Za-z0-9+/]{43}=)$/.exec(decode(value ?? ""));
  const [, token = "", signature = ""] = signed ?? [];
  const expected = createHmac("sha256", secret).update(token).digest();
  return signed !== null && timingSafeEqual(Buffer.from(signature, "base64"), expected) ? token : null;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
