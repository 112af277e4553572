import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { QuoteLine } from "@commonbench/domain/billing/pricing";
import {
  Capture,
  CommissionKept,
  FeeBearer,
  PaymentStatus,
  type PaymentSubject,
  PaymentSubjectKind,
  Purpose,
  Rail,
  Wanted,
} from "@commonbench/domain/billing/schemas";
import { notFound } from "@commonbench/domain/errors";
import type { Actor, Parts } from "#api/context.ts";

/** Who acts on money: somebody, or the clock. */
export interface BillingCtx extends Parts {
  readonly actor: Actor | null;
}

type Row = Prisma.PaymentGetPayload<object>;

export interface PaymentRow extends Omit<
  Row,
  "subject" | "lines" | "commissionKept" | "rail" | "status" | "purpose" | "capture" | "wanted" | "feeBearer"
> {
  readonly subject: PaymentSubject;
  readonly lines: QuoteLine[];
  readonly commissionKept: CommissionKept;
  readonly rail: Rail;
  readonly status: PaymentStatus;
  readonly purpose: Purpose;
  readonly capture: Capture;
  readonly wanted: Wanted;
  readonly feeBearer: FeeBearer;
}

export const typedPayment = (row: Row): PaymentRow => ({
  ...row,
  subject: { kind: PaymentSubjectKind.parse(row.subject), id: row.subjectId },
  lines: QuoteLine.array().parse(row.lines),
  commissionKept: CommissionKept.parse(row.commissionKept),
  rail: Rail.parse(row.rail),
  status: PaymentStatus.parse(row.status),
  purpose: Purpose.parse(row.purpose),
  capture: Capture.parse(row.capture),
  wanted: Wanted.parse(row.wanted),
  feeBearer: FeeBearer.parse(row.feeBearer),
});

export async function findPayment(db: Db | Tx, where: Prisma.PaymentWhereInput): Promise<PaymentRow | null> {
  const row = await db.payment.findFirst({ where });
  return row === null ? null : typedPayment(row);
}

/** A payment that the organisation is a party of; another's is absent. */
export async function loadOwnPayment(
  db: Db | Tx,
  id: string,
  organisationId: string,
  side?: "payer" | "payee",
): Promise<PaymentRow> {
  const own = [{ payerId: organisationId }, { payeeId: organisationId }];
  const where = side === undefined ? { OR: own } : side === "payer" ? own[0] : own[1];
  return (await findPayment(db, { id, ...where })) ?? notFound();
}

/** Loads it and keeps others from changing it until the transaction ends. */
export async function lockPayment(tx: Tx, id: string): Promise<PaymentRow> {
  await tx.$queryRaw`select 1 from payment where id = ${id}::uuid for update`;
  return (await findPayment(tx, { id })) ?? notFound();
}

/** All payments of a subject, held like that, in the order in which they were opened. */
export async function lockPaymentsOf(tx: Tx, { kind, id }: PaymentSubject): Promise<PaymentRow[]> {
  await tx.$queryRaw`select 1 from payment where subject = ${kind} and subject_id = ${id}::uuid order by id for update`;
  const rows = await tx.payment.findMany({ where: { subject: kind, subjectId: id }, orderBy: { number: "asc" } });
  return rows.map(typedPayment);
}

/** By subject id. */
export async function loadPaymentsOf(
  db: Db | Tx,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PaymentRow[]>> {
  const rows = await db.payment.findMany({
    where: { subjectId: { in: [...subjectIds] } },
    orderBy: [{ subjectId: "asc" }, { number: "asc" }],
  });
  return Map.groupBy(rows.map(typedPayment), ({ subject }) => subject.id);
}
