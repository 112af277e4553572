import type { LedgerDifference } from "@commonbench/domain/billing/schemas";
import { PaymentsError } from "@commonbench/payments/errors";
import type { CardPayment } from "@commonbench/payments/payments";
import type { Parts } from "#api/context.ts";

const RECENT = 3 * 24 * 60 * 60 * 1000;
const PAGE = 200;

interface Attempt {
  readonly id: string;
  readonly intentId: string | null;
  readonly captured: number;
  readonly status: string;
  readonly payment: { readonly currency: string };
}

/** Charges of the last days as the card company knows them, one by one; its whole balance is more than ours alone. Of all, or of these. */
export async function checkCards(
  { db, payments, now }: Parts,
  only: readonly string[] | null = null,
): Promise<LedgerDifference[]> {
  if (payments.mode === "closed") return [];
  const since = new Date(now().getTime() - RECENT);
  const intentId = only === null ? { not: null } : { in: [...only] };
  const found: LedgerDifference[] = [];
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const attempts = await db.cardAttempt.findMany({
      where: { id: { gt: after }, intentId, payment: { updatedAt: { gte: since } } },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, intentId: true, captured: true, status: true, payment: { select: { currency: true } } },
    });
    for (const attempt of attempts) found.push(...(await compare({ payments }, attempt)));
    const last = attempts.at(-1);
    if (last === undefined || attempts.length < PAGE) return found;
    after = last.id;
  }
}

async function compare({ payments }: Pick<Parts, "payments">, attempt: Attempt): Promise<LedgerDifference[]> {
  if (attempt.intentId === null) return [];
  const about = attempt.intentId;
  const { currency } = attempt.payment;
  const truth = await payments.loadPayment(about).catch((error: unknown) => {
    if (error instanceof PaymentsError && error.kind === "refused") return null;
    throw error;
  });
  if (truth === null) return [{ kind: "stripe-unknown", about, currency, ours: attempt.status, theirs: "none" }];
  const amounts = { kind: "stripe-amount" as const, about, currency };
  return [
    ...(truth.captured === attempt.captured
      ? []
      : [{ ...amounts, ours: String(attempt.captured), theirs: String(truth.captured) }]),
    ...(statusFits(attempt.status, truth)
      ? []
      : [{ kind: "stripe-status" as const, about, currency, ours: attempt.status, theirs: truth.status }]),
  ];
}

function statusFits(status: string, truth: CardPayment): boolean {
  if (status === "captured") return truth.status === "paid";
  if (status === "authorised") return truth.status === "authorised";
  if (status === "ended") return truth.status === "cancelled" || truth.status === "unpaid";
  return truth.status !== "paid" && truth.status !== "authorised";
}
