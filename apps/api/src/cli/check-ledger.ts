import type { Parts } from "../context.ts";
import { checkLedger as check } from "../features/billing/ledger/check-ledger.ts";

/** Compares the books with the payments, what was booked and the card company, and says what does not agree. */
export async function checkLedger(parts: Parts, say: (line: string) => void): Promise<void> {
  const { differences, payments, entries } = await check(parts);
  for (const { kind, about, currency, ours, theirs } of differences)
    say(`${kind.padEnd(24)} ${about} ${currency ?? ""} ours ${ours}, theirs ${theirs}`);
  if (parts.payments.mode === "closed") say("Card payments were not compared: there is no way to Stripe from here.");
  say(`${payments} payments and ${entries} entries were compared: ${differences.length} differences.`);
}
