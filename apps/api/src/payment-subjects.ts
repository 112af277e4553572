import type { Db, Tx } from "@commonbench/db/client";
import type { PaymentSubject } from "@commonbench/domain/billing/schemas";
import type { Locale } from "@commonbench/domain/text";
import { describeReservations, expectReservations } from "./features/reservations/payment-subject.ts";

/** What a payment is for, as both sides call it. */
export interface PaymentAbout {
  readonly title: string;
  readonly number: string;
  /** Below the reader's language. */
  readonly path: string;
  /** What stands on invoices as well. */
  readonly period?: { readonly from: string; readonly to: string; readonly timeZone: string };
  readonly purchaseOrder?: string;
}

/** What the payments of a subject should add up to; those that are void do not count. */
export interface ExpectedTotal {
  readonly currency: string;
  readonly amount: number;
}

export interface SubjectKind {
  readonly describe: (
    db: Db | Tx,
    ids: readonly string[],
    locale: Locale,
  ) => Promise<ReadonlyMap<string, PaymentAbout>>;
  readonly expected: (db: Db | Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, ExpectedTotal>>;
}

/** The only list of what can be paid for. It may name any feature, so that billing need not. */
const KINDS: Partial<Record<PaymentSubject["kind"], SubjectKind>> = {
  reservation: { describe: describeReservations, expected: expectReservations },
};

/** By subject id; what is not there any more is missing. */
export async function describeSubjects(
  db: Db | Tx,
  subjects: readonly PaymentSubject[],
  locale: Locale,
): Promise<ReadonlyMap<string, PaymentAbout>> {
  return gather(subjects, (kind, ids) => kind.describe(db, ids, locale));
}

export async function expectedTotals(
  db: Db | Tx,
  subjects: readonly PaymentSubject[],
): Promise<ReadonlyMap<string, ExpectedTotal>> {
  return gather(subjects, (kind, ids) => kind.expected(db, ids));
}

async function gather<T>(
  subjects: readonly PaymentSubject[],
  ask: (kind: SubjectKind, ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<ReadonlyMap<string, T>> {
  const byKind = Map.groupBy(subjects, ({ kind }) => kind);
  const found = new Map<string, T>();
  for (const [name, of] of byKind) {
    const kind = KINDS[name];
    if (kind === undefined) continue;
    for (const [id, each] of await ask(kind, [...new Set(of.map(({ id }) => id))])) found.set(id, each);
  }
  return found;
}
