import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import { CalendarKind } from "@commonbench/domain/calendars/schemas";
import { roleCovers } from "@commonbench/domain/people/rules";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";
import type { ActingCtx } from "#api/context.ts";

const select = {
  id: true,
  kind: true,
  listingId: true,
  organisationId: true,
  personId: true,
  generation: true,
  locale: true,
  createdAt: true,
  rotatedAt: true,
  lastReadAt: true,
  listing: { select: { organisationId: true, units: true } },
} satisfies Prisma.CalendarLinkSelect;

type Row = Prisma.CalendarLinkGetPayload<{ select: typeof select }>;

export interface LinkRow extends Omit<Row, "kind" | "locale"> {
  readonly kind: CalendarKind;
  readonly locale: Locale;
}

const typed = (row: Row): LinkRow => ({
  ...row,
  kind: CalendarKind.parse(row.kind),
  locale: LocaleSchema.parse(row.locale),
});

export async function findLink(db: Db | Tx, where: { id: string; generation: number }): Promise<LinkRow | null> {
  const row = await db.calendarLink.findUnique({ where, select });
  return row === null ? null : typed(row);
}

/** All that concern the caller: their own, the organisation's and its listings'. */
export async function loadLinks({ db, actor }: ActingCtx): Promise<LinkRow[]> {
  const { id: organisationId } = actor.organisation;
  const where = { OR: [{ personId: actor.personId }, { organisationId }, { listing: { organisationId } }] };
  return (await db.calendarLink.findMany({ where, select })).map(typed);
}

/** A link that the caller may change: their own, or the organisation's for its managers. Another's is absent. */
export async function loadChangeable(tx: Tx, { actor }: ActingCtx, id: string): Promise<LinkRow> {
  const row = await tx.calendarLink.findUnique({ where: { id }, select });
  if (row === null) return notFound();
  if (row.personId !== null) return row.personId === actor.personId ? typed(row) : notFound();
  const { organisation } = actor;
  const owner = row.organisationId ?? row.listing?.organisationId;
  return owner === organisation.id && roleCovers(organisation.role, "manager") ? typed(row) : notFound();
}

const HOUR_MS = 60 * 60_000;

/** Kept to the hour, so that a calendar that is asked often is not written often. */
export async function noteReading(
  { db, now }: { readonly db: Db; readonly now: () => Date },
  { id, lastReadAt }: LinkRow,
): Promise<void> {
  const hour = new Date(Math.floor(now().getTime() / HOUR_MS) * HOUR_MS);
  if (lastReadAt !== null && lastReadAt >= hour) return;
  await db.calendarLink.updateMany({ where: { id }, data: { lastReadAt: hour } });
}
