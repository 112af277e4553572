import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { conflict, forbid, notFound, refuse } from "@commonbench/domain/errors";
import type { ReservationSide } from "@commonbench/domain/reservations/schemas";
import {
  type PersonalSampleAction,
  SAMPLE_ACTORS,
  type SampleFacts,
  sampleRefusal,
} from "@commonbench/domain/samples/rules";
import { Condition, HandOver, SampleStatus, WeightUnit } from "@commonbench/domain/samples/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadReservation, lockReservation, type ReservationRow, sideOf } from "#api/features/reservations/load.ts";
import { holdMoney } from "#api/features/reservations/money.ts";

const include = {
  handOvers: { orderBy: [{ at: "asc" }, { id: "asc" }] },
  reportLines: { select: { reportId: true } },
} as const satisfies Prisma.SampleInclude;

type Row = Prisma.SampleGetPayload<{ include: typeof include }>;
type HandOverRow = Omit<Row["handOvers"][number], "kind" | "condition"> & {
  readonly kind: HandOver;
  readonly condition: Condition;
};
export interface SampleRow extends Omit<Row, "status" | "weightUnit" | "handOvers"> {
  readonly status: SampleStatus;
  readonly weightUnit: WeightUnit;
  readonly handOvers: readonly HandOverRow[];
}

const typed = (row: Row): SampleRow => ({
  ...row,
  status: SampleStatus.parse(row.status),
  weightUnit: WeightUnit.parse(row.weightUnit),
  handOvers: row.handOvers.map((each) => ({
    ...each,
    kind: HandOver.parse(each.kind),
    condition: Condition.parse(each.condition),
  })),
});

export type SampleSetRow = Prisma.SampleSetGetPayload<object>;

/** The samples of a reservation in their order, with what was written down whenever they changed hands. */
export async function loadSamples(db: Db | Tx, reservationId: string): Promise<SampleRow[]> {
  const rows = await db.sample.findMany({ where: { reservationId }, include, orderBy: { place: "asc" } });
  return rows.map(typed);
}

export interface Work {
  readonly reservation: ReservationRow;
  readonly side: ReservationSide;
  readonly set: SampleSetRow;
  readonly samples: readonly SampleRow[];
}

/** Everything about the samples of one reservation, and nobody else changes it before the transaction ends. */
export async function holdWork(tx: Tx, ctx: ActingCtx, reservationId: string): Promise<Work> {
  // Payments first and then the reservation: in the order in which money takes them, too.
  await loadReservation(tx, ctx, reservationId);
  await holdMoney(tx, reservationId);
  const reservation = (await lockReservation(tx, reservationId)) ?? notFound();
  const set = (await tx.sampleSet.findUnique({ where: { reservationId } })) ?? notFound();
  return { reservation, side: sideOf(ctx.actor, reservation), set, samples: await loadSamples(tx, reservationId) };
}

/** First whether it is this side's to do: the other does not learn more. */
export function requireSide({ side }: Pick<Work, "side">, action: PersonalSampleAction): void {
  if (SAMPLE_ACTORS[action] !== side) forbid();
}

export const factsOf = (sample: SampleRow, { status }: Pick<ReservationRow, "status">): SampleFacts => ({
  status: sample.status,
  reservation: status,
  hasReport: sample.reportLines.length > 0,
  takenBack: sample.handOvers.some(({ kind }) => kind === "take-back"),
});

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** The samples that are meant, as the caller saw them; somebody who was faster makes a conflict. */
export function chosenOf<Line extends Seen>(
  { samples, reservation }: Work,
  lines: readonly Line[],
  action: PersonalSampleAction,
): { readonly sample: SampleRow; readonly line: Line }[] {
  const byId = new Map(samples.map((sample) => [sample.id, sample]));
  const asked = new Map(lines.map((line) => [line.id, line]));
  const chosen = [...asked.values()].map((line) => ({ line, sample: byId.get(line.id) ?? notFound() }));
  if (chosen.some(({ line, sample }) => line.version !== sample.version)) conflict("samples.changed-meanwhile");
  for (const { sample } of chosen) {
    const refusal = sampleRefusal(action, factsOf(sample, reservation));
    if (refusal !== null) refuse(refusal);
  }
  return chosen;
}
