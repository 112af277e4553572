import type { Marketplace } from "../../support/marketplace.ts";

/** The token in the newest invitation to this address. */
export async function mailedToken(market: Marketplace, email: string): Promise<string> {
  const mail = (await market.mails(email)).at(-1);
  return /invitations\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "no invitation";
}
