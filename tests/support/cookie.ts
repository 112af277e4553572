import { createHmac } from "node:crypto";

/** The cookie of a session, signed the way the server signs it. */
export function sessionCookie(token: string, secret: string): string {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `commonbench.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
