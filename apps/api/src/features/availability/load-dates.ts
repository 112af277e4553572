import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { ExceptionEffect } from "@commonbench/domain/availability/facts";
import { MOST_CLOSURES, MOST_EXCEPTIONS } from "@commonbench/domain/availability/schemas";
import type { ClosureView, ExceptionView } from "./view.ts";

const exceptionSelect = {
  id: true,
  from: true,
  to: true,
  effect: true,
  note: true,
} satisfies Prisma.AvailabilityExceptionSelect;
const closureSelect = {
  id: true,
  from: true,
  to: true,
  label: true,
  asDay: true,
  source: true,
} satisfies Prisma.ClosureSelect;

/** Those that are not over before `since`, in order. */
export async function loadExceptions(db: Db | Tx, listingId: string, since: Date): Promise<ExceptionView[]> {
  const rows = await db.availabilityException.findMany({
    where: { listingId, to: { gte: since } },
    select: exceptionSelect,
    orderBy: [{ from: "asc" }, { id: "asc" }],
    take: MOST_EXCEPTIONS,
  });
  return rows.map((row) => ({ ...row, ...datesOf(row), effect: ExceptionEffect.parse(row.effect) }));
}

export async function loadClosures(db: Db | Tx, organisationId: string, since: Date): Promise<ClosureView[]> {
  const rows = await db.closure.findMany({
    where: { organisationId, to: { gte: since } },
    select: closureSelect,
    orderBy: [{ from: "asc" }, { id: "asc" }],
    take: MOST_CLOSURES,
  });
  return rows.map((row) => ({ ...row, ...datesOf(row) }));
}

/** Columns of dates are read as midnights in UTC. */
function datesOf({ from, to }: { readonly from: Date; readonly to: Date }): { from: string; to: string } {
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}

export function toDate(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
