import type { Tx } from "@commonbench/db/client";
import type { ClosureFact } from "@commonbench/domain/availability/facts";
import { HOLIDAY_CALENDARS, holidaysOf, holidayYears } from "@commonbench/domain/availability/holidays";
import {
  type AddClosureInput,
  type ClosureInput,
  type CopyHolidaysInput,
  MOST_CLOSURES,
} from "@commonbench/domain/availability/schemas";
import { DAY } from "@commonbench/domain/availability/zone";
import { notFound, refuse } from "@commonbench/domain/errors";
import { roleCovers } from "@commonbench/domain/people/rules";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { loadClosures, toDate } from "./load-dates.ts";
import type { ClosuresView, ClosureView, CopiedView, DoneView } from "./view.ts";

const PAST_DAYS = 366;

/** The days on which the organisation in use rests, from a year ago on. */
export async function listClosures(ctx: ActingCtx): Promise<ClosuresView> {
  const { id, role } = ctx.actor.organisation;
  return {
    closures: await loadClosures(ctx.db, id, since(ctx)),
    calendars: HOLIDAY_CALENDARS.map((calendar) => ({ calendar, years: holidayYears(calendar) })),
    can: { change: roleCovers(role, "manager") },
  };
}

export function addClosure(ctx: ActingCtx, { closure }: AddClosureInput): Promise<ClosureView> {
  requireRole(ctx, "manager");
  return ctx.tx(async (tx) => {
    const [id = ""] = await createClosures(tx, ctx, [{ ...closure, source: null }]);
    await tell(tx, ctx, { from: closure.from, to: closure.to });
    return { ...closure, id, source: null };
  });
}

export function removeClosure(ctx: ActingCtx, { id }: ClosureInput): Promise<DoneView> {
  requireRole(ctx, "manager");
  return ctx.tx(async (tx) => {
    const { count } = await tx.closure.deleteMany({ where: { id, organisationId: ctx.actor.organisation.id } });
    if (count === 0) notFound();
    await tell(tx, ctx, { removed: id });
    return { id };
  });
}

/** Copies a year of a holiday calendar. What was copied before is not copied again, also where it was changed since. */
export function copyHolidays(ctx: ActingCtx, { calendar, year, locale }: CopyHolidaysInput): Promise<CopiedView> {
  requireRole(ctx, "manager");
  const days = holidaysOf(calendar, year, locale);
  if (days.length === 0) refuse("availability.unknown-calendar");
  const source = `${calendar}-${year}`;
  return ctx.tx(async (tx) => {
    const { id: organisationId } = ctx.actor.organisation;
    await tx.$executeRaw`select 1 from organisation where id = ${organisationId}::uuid for no key update`;
    const present = await tx.closure.findMany({ where: { organisationId, source }, select: { from: true } });
    const known = new Set(present.map(({ from }) => from.getTime()));
    const missing = days.filter(({ from }) => !known.has(toDate(from).getTime()));
    await createClosures(
      tx,
      ctx,
      missing.map((day) => ({ ...day, source })),
    );
    if (missing.length > 0) await tell(tx, ctx, { calendar, year });
    return { added: missing.length, closures: await loadClosures(tx, organisationId, since(ctx)) };
  });
}

async function createClosures(
  tx: Tx,
  ctx: ActingCtx,
  closures: readonly (ClosureFact & { readonly source: string | null })[],
): Promise<string[]> {
  const { id: organisationId } = ctx.actor.organisation;
  const present = await tx.closure.count({ where: { organisationId } });
  if (present + closures.length > MOST_CLOSURES) refuse("availability.too-many-dates");
  const made = { organisationId, createdById: ctx.actor.personId, createdAt: ctx.now() };
  const rows = await tx.closure.createManyAndReturn({
    data: closures.map(({ from, to, ...rest }) => ({ ...rest, ...made, from: toDate(from), to: toDate(to) })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

function tell(tx: Tx, ctx: ActingCtx, data: Readonly<Record<string, string | number>>): Promise<void> {
  const { id } = ctx.actor.organisation;
  return recordTrail(tx, ctx, {
    subject: "organisation",
    subjectId: id,
    organisationId: id,
    action: "organisation.closures-changed",
    data,
  });
}

const since = ({ now }: ActingCtx) => new Date(now().getTime() - PAST_DAYS * DAY);
