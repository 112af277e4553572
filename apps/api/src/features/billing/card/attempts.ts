import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { z } from "zod";

export const AttemptStatus = z.enum(["open", "authorised", "captured", "ended"]);
export type AttemptStatus = z.infer<typeof AttemptStatus>;

type Row = Prisma.CardAttemptGetPayload<object>;
export interface AttemptRow extends Omit<Row, "status"> {
  readonly status: AttemptStatus;
}

const typed = (row: Row): AttemptRow => ({ ...row, status: AttemptStatus.parse(row.status) });

export async function loadAttempts(db: Db | Tx, paymentId: string): Promise<AttemptRow[]> {
  const rows = await db.cardAttempt.findMany({ where: { paymentId }, orderBy: { number: "asc" } });
  return rows.map(typed);
}

export async function findAttempt(db: Db | Tx, where: Prisma.CardAttemptWhereInput): Promise<AttemptRow | null> {
  const row = await db.cardAttempt.findFirst({ where });
  return row === null ? null : typed(row);
}

/** The page must live for half an hour from when it is asked for, so one that was never asked for in time is given up. */
const ASK_WITHIN = 45_000;

/** The one that somebody can pay on, or a new one; under the payment's lock. */
export async function openAttempt(tx: Tx, paymentId: string, now: Date): Promise<AttemptRow> {
  const attempts = await loadAttempts(tx, paymentId);
  const live = attempts.find(({ status }) => status === "open");
  if (live !== undefined && (live.sessionId !== null || now.getTime() - live.createdAt.getTime() < ASK_WITHIN))
    return live;
  if (live !== undefined) await tx.cardAttempt.update({ where: { id: live.id }, data: { status: "ended" } });
  return addAttempt(tx, paymentId, attempts.length + 1, now);
}

async function addAttempt(
  tx: Tx,
  paymentId: string,
  number: number,
  now: Date,
  intentId?: string,
): Promise<AttemptRow> {
  const data = { paymentId, number, createdAt: now, ...(intentId === undefined ? {} : { intentId }) };
  return typed(await tx.cardAttempt.create({ data }));
}

/** The attempt that a payment of the card company came of, also where its page was never noted. */
export async function attemptOfIntent(
  tx: Tx,
  { paymentId, attemptId, intentId }: { paymentId: string; attemptId: string | null; intentId: string },
  now: Date,
): Promise<AttemptRow> {
  await tx.$queryRaw`select 1 from payment where id = ${paymentId}::uuid for update`;
  const attempts = await loadAttempts(tx, paymentId);
  const known =
    attempts.find((attempt) => attempt.intentId === intentId) ??
    attempts.find((attempt) => attempt.id === attemptId && attempt.intentId === null);
  return known ?? addAttempt(tx, paymentId, attempts.length + 1, now, intentId);
}
