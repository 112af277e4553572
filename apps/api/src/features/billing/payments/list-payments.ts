import type { Prisma } from "@commonbench/db/client";
import type { ListPaymentsInput } from "@commonbench/domain/billing/inputs";
import { z } from "zod";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import type { PaymentPage } from "../view.ts";
import { toLines } from "./line-view.ts";
import { typedPayment } from "./load.ts";

const Key = z.tuple([z.iso.datetime(), z.uuid()]);

/** What the organisation in use pays or is paid, newest first. */
export async function listPayments(ctx: ActingCtx, input: ListPaymentsInput): Promise<PaymentPage> {
  requireRole(ctx, "manager");
  const { id: organisationId } = ctx.actor.organisation;
  const after = readCursor(Key, input.cursor);
  const where: Prisma.PaymentWhereInput[] = [
    input.side === "payer" ? { payerId: organisationId } : { payeeId: organisationId },
    ...filtersOf(input, ctx.now()),
    ...(after === null ? [] : [earlierThan(after)]),
  ];
  const rows = await ctx.db.payment.findMany({
    where: { AND: where },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const page = rows.slice(0, input.limit).map(typedPayment);
  const items = await toLines(ctx.db, page, { organisationId, locale: input.locale, now: ctx.now() });
  const last = page.at(-1);
  const more = rows.length > input.limit && last !== undefined;
  return { items, next: more ? writeCursor([last.createdAt.toISOString(), last.id]) : null };
}

function filtersOf(input: ListPaymentsInput, now: Date): Prisma.PaymentWhereInput[] {
  const { status, rail, currency, subjectId, waits } = input;
  return [
    ...(status === undefined ? [] : [{ status }]),
    ...(rail === undefined ? [] : [{ rail }]),
    ...(currency === undefined ? [] : [{ currency }]),
    ...(subjectId === undefined ? [] : [{ subjectId }]),
    ...(waits === undefined ? [] : [waitingFor(waits, now)]),
  ];
}

function waitingFor(what: NonNullable<ListPaymentsInput["waits"]>, now: Date): Prisma.PaymentWhereInput {
  switch (what) {
    case "unpaid":
      return { status: { in: ["open", "processing", "authorised", "failed"] } };
    case "overdue":
      return { status: { in: ["open", "processing"] }, dueAt: { lt: now } };
    case "to-confirm":
      return { proofs: { some: { status: "waiting" } } };
    case "refund-to-send":
      return { rail: "bank_transfer", refunds: { some: { status: "sent" } } };
    default:
      return what satisfies never;
  }
}

const earlierThan = ([at, id]: z.infer<typeof Key>): Prisma.PaymentWhereInput => ({
  OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }],
});
