import type { LedgerDifference } from "@commonbench/domain/billing/schemas";
import type { Parts } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { transactions } from "#api/tx.ts";
import { setTimeout } from "node:timers/promises";
import { checkBooks } from "./check-books.ts";
import { checkCards } from "./check-cards.ts";
import { checkSubjects } from "./check-subjects.ts";

export interface LedgerCheck {
  readonly id: string;
  readonly differences: readonly LedgerDifference[];
  readonly payments: number;
  readonly entries: number;
}

/** Longer than the card company takes to say, and we to write, that something was paid. */
const MOMENT_MS = 2000;

/** Compares the ledger with the payments, with what was booked and with the card company, and keeps what does not agree. */
export async function checkLedger(parts: Parts): Promise<LedgerCheck> {
  const startedAt = parts.now();
  const differences = await lasting(parts);
  return transactions(parts.db)(async (tx) => {
    const [payments, entries] = [await tx.payment.count(), await tx.ledgerEntry.count()];
    const { id } = await tx.ledgerCheck.create({
      data: {
        startedAt,
        endedAt: parts.now(),
        payments,
        entries,
        differences: differences.map((each) => ({ ...each })),
      },
      select: { id: true },
    });
    if (differences.length > 0)
      await notify(
        tx,
        parts,
        "ledger-differences",
        { checkId: id, count: differences.length, differences: differences.slice(0, 5) },
        { kind: "secretariat" },
      );
    return { id, differences, payments, entries };
  });
}

/** The parts are read one after another: what moved meanwhile differs once, and what is wrong still does a moment later. */
async function lasting(parts: Parts): Promise<LedgerDifference[]> {
  const [subjects, cards] = [await checkSubjects(parts), await checkCards(parts)];
  const once = [...(await checkBooks(parts)), ...subjects, ...cards];
  if (once.length === 0) return once;
  await setTimeout(MOMENT_MS);
  const again = [
    ...(await checkBooks(parts)),
    ...(await checkSubjects(parts, subjectsOf(subjects))),
    ...(await checkCards(parts, subjectsOf(cards))),
  ];
  return again.filter(({ kind, about }) => once.some((first) => first.kind === kind && first.about === about));
}

const subjectsOf = (differences: readonly LedgerDifference[]): string[] => differences.map((each) => each.about);
