import type { QuoteLine } from "@commonbench/domain/billing/pricing";
import { planRefund } from "@commonbench/domain/billing/refunds";

/** Thousandths that are given back, by the key of their line. */
export type TakenLines = Readonly<Record<string, number>>;

/** What these parts of the price come to, discounts shared out; nothing while what is written makes no sense. */
export function refundOfLines(lines: readonly QuoteLine[], taken: TakenLines): number {
  const asked = Object.entries(taken).flatMap(([key, quantityMilli]) =>
    quantityMilli > 0 ? [{ key, quantityMilli }] : [],
  );
  if (asked.length === 0) return 0;
  const everything = { paymentId: "", captured: Number.MAX_SAFE_INTEGER, refunded: 0, fee: 0 };
  const plan = planRefund([everything], lines, { by: "lines", lines: asked }, "payee");
  return typeof plan === "string" ? 0 : plan.total;
}
