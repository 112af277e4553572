import type { Tx } from "@commonbench/db/client";
import type { AvailabilityFacts, Span } from "@commonbench/domain/availability/facts";
import { DAY } from "@commonbench/domain/availability/zone";
import type { Parts } from "#api/context.ts";
import { type Claim, claimUnits, keepHold } from "#api/features/availability/claim-units.ts";
import { loadAvailability, type LoadedAvailability, loadFacts } from "#api/features/availability/load.ts";
import type { ReservationRow } from "./load.ts";

type Placed = Pick<ReservationRow, "id" | "listingId" | "startsAt" | "endsAt" | "units" | "terms">;

export const spanOf = ({ startsAt, endsAt }: Pick<Placed, "startsAt" | "endsAt">): Span => ({
  from: startsAt.getTime(),
  to: endsAt.getTime(),
});

const around = ({ from, to }: Span): Span => ({ from: from - DAY, to: to + DAY });

/** The listing's calendar around a time, with the buffers and the kind of units that were agreed. */
export async function loadPlace(
  parts: Pick<Parts, "pool" | "db" | "taxonomy" | "now">,
  row: Placed,
  span: Span = spanOf(row),
): Promise<LoadedAvailability> {
  const loaded = await loadAvailability(parts, row.listingId, around(span), { except: row.id });
  return { ...loaded, facts: agreedFacts(loaded.facts, row) };
}

/** Hours and units as they are now; what was agreed stays as it was. */
export function agreedFacts(facts: AvailabilityFacts, { terms }: Pick<Placed, "terms">): AvailabilityFacts {
  const { unitKind, step, shifts, bufferBefore, bufferAfter } = terms;
  return { ...facts, settings: { ...facts.settings, unitKind, step, shifts, bufferBefore, bufferAfter } };
}

export function claimOf(
  { id: subjectId, listingId, units, ...row }: Placed,
  facts: AvailabilityFacts,
  heldUntil: Date | null,
): Claim {
  return { listingId, subjectId, cause: "reservation", facts, span: spanOf(row), units, heldUntil };
}

/** Keeps the place that a reservation has, or takes it (again) if it is free. False: somebody else has it. */
export async function keepPlace(
  tx: Tx,
  parts: Pick<Parts, "taxonomy" | "now">,
  row: ReservationRow,
  heldUntil: Date | null,
  known?: AvailabilityFacts,
): Promise<boolean> {
  if (row.measure === "samples") return true;
  if (await keepHold(tx, row.id, heldUntil)) return true;
  const facts = known ?? agreedFacts(await loadFacts(tx, parts, row.listingId, around(spanOf(row))), row);
  return (await claimUnits(tx, claimOf(row, facts, heldUntil), parts.now())) !== null;
}
