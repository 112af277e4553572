import type { Prisma } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import { QuoteLine } from "@commonbench/domain/billing/pricing";
import { changeActorRefusal } from "@commonbench/domain/reservations/rules";
import { ChangeStatus, type GetReservationInput } from "@commonbench/domain/reservations/schemas";
import type { Locale } from "@commonbench/domain/text";
import { requireActing } from "#api/actor.ts";
import type { Actor, PersonCtx } from "#api/context.ts";
import { loadPaymentsOf } from "#api/features/billing/payments/load.ts";
import { loadParties } from "#api/features/organisations/load-parties.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { loadTrail } from "#api/features/trail/load.ts";
import { canOf } from "./can.ts";
import { toLineViews } from "./lines.ts";
import { doerOf, findReservation, isDesk, loadReservation, type ReservationRow } from "./load.ts";
import { toShared } from "./shared-view.ts";
import { stepViews } from "./steps.ts";
import { talkOf } from "./talk.ts";
import { loadRefundWaits } from "#api/features/billing/payments/line-view.ts";
import { toPaymentBrief } from "./to-payment-brief.ts";
import type { ChangeView, ReservationView } from "./view.ts";

type ChangeRow = Prisma.ReservationChangeGetPayload<object>;
const STEPS = 100;

/** A reservation as one of its two organisations sees it, or the secretariat. */
export async function getReservation(ctx: PersonCtx, { id, locale }: GetReservationInput): Promise<ReservationView> {
  const { db } = ctx;
  const row = await loadSeen(ctx, id);
  const [parties, payments, changes, trail, enquiryId] = await Promise.all([
    loadParties(db, [row.bookerId, row.providerId], locale),
    loadPaymentsOf(db, [id]),
    db.reservationChange.findMany({ where: { reservationId: id }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    loadTrail(db, { subject: "reservation", subjectId: id, limit: STEPS }, locale),
    talkOf(ctx, row, ctx.actor.organisation?.id),
  ]);
  const paid = payments.get(id) ?? [];
  const [names, refundWaits] = await Promise.all([
    loadNames(db, [row.bookedById, ...changes.map(({ personId }) => personId)]),
    loadRefundWaits(
      db,
      paid.map((payment) => payment.id),
    ),
  ]);
  const hasOpenChange = changes.some(({ status }) => status === "open");
  return {
    ...toShared(ctx, row, parties, locale),
    ...toRest(ctx, row, locale),
    enquiryId,
    bookedBy: named(names, row.bookedById),
    payments: paid.map((payment) => toPaymentBrief(payment, refundWaits)),
    changes: changes.map((change) => toChangeView(ctx, { change, row, names, locale })),
    steps: stepViews(row, trail),
    can: canOf(ctx.actor, { row, payments: paid, hasOpenChange, now: ctx.now() }),
  };
}

function loadSeen(ctx: PersonCtx, id: string): Promise<ReservationRow> {
  if (!isDesk(ctx.actor)) return loadReservation(ctx.db, requireActing(ctx), id);
  return findReservation(ctx.db, id).then((row) => row ?? notFound());
}

function toRest(ctx: PersonCtx, row: ReservationRow, locale: Locale) {
  const { version, express, holds, beyondQuota, rail, terms, cancelledBy, reason, usedMinutes, message } = row;
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    version,
    express,
    holds,
    heldUntil: iso(row.heldUntil),
    respondBy: iso(row.respondBy),
    beyondQuota,
    rail,
    lines: toLineViews(ctx, row.lines, locale),
    cancellation: terms.cancellation,
    overrun: terms.overrun,
    cancelledBy,
    reason,
    checkedInAt: iso(row.checkedInAt),
    checkedOutAt: iso(row.checkedOutAt),
    usedMinutes,
    message,
  };
}

const named = (names: ReadonlyMap<string, string>, id: string) => {
  const name = names.get(id);
  return name === undefined ? null : { id, name };
};

interface ChangeFacts {
  readonly change: ChangeRow;
  readonly row: ReservationRow;
  readonly names: ReadonlyMap<string, string>;
  readonly locale: Locale;
}

function toChangeView(
  ctx: PersonCtx & { readonly actor: Actor },
  { change, row, names, locale }: ChangeFacts,
): ChangeView {
  const { organisation } = ctx.actor;
  const { id, total, difference, message, reason } = change;
  const own = organisation?.id === change.organisationId;
  const isParty = organisation !== null && [row.bookerId, row.providerId].includes(organisation.id);
  const may = isParty && changeActorRefusal(doerOf({ ...ctx.actor, organisation }, row)) === null;
  const isOpen = change.status === "open" && change.answerBy > ctx.now() && may;
  return {
    id,
    status: ChangeStatus.parse(change.status),
    own,
    person: named(names, change.personId),
    slot: { from: change.startsAt.toISOString(), to: change.endsAt.toISOString(), units: change.units },
    total,
    difference,
    lines: toLineViews(ctx, QuoteLine.array().parse(change.lines), locale),
    message,
    reason,
    at: change.createdAt.toISOString(),
    answerBy: change.answerBy.toISOString(),
    answeredAt: change.answeredAt?.toISOString() ?? null,
    can: { accept: isOpen && !own, decline: isOpen && !own, withdraw: isOpen && own },
  };
}
