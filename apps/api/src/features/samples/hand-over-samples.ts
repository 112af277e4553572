import type { Prisma, Tx } from "@commonbench/db/client";
import { conflict } from "@commonbench/domain/errors";
import { SAMPLE_TRAIL, statusesBefore } from "@commonbench/domain/samples/rules";
import type { HandOver, HandOverSamplesInput } from "@commonbench/domain/samples/schemas";
import { turnaroundOf } from "@commonbench/domain/samples/turnaround";
import { differs, type Weighed } from "@commonbench/domain/samples/weights";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnFiles } from "#api/features/files/load.ts";
import { beginUse } from "#api/features/reservations/begin-use.ts";
import type { StepEvent } from "#api/features/reservations/notify.ts";
import { chosenOf, holdWork, requireSide, type SampleRow, type Work } from "./load.ts";
import { type LabCalendar, loadLabCalendar } from "./load-lab-calendar.ts";
import { completeWhenDone, samplesOf, tellSamples } from "./tell.ts";
import type { ChangedView } from "./view.ts";

const EVENTS: Readonly<Record<HandOver, StepEvent>> = {
  receive: "samples-received",
  return: "samples-returned",
  "take-back": "samples-taken-back",
};

/** Samples change hands: what was counted, weighed and seen is written down by whoever takes or gives them. */
export async function handOverSamples(ctx: ActingCtx, input: HandOverSamplesInput): Promise<ChangedView> {
  const { reservationId, kind, note } = input;
  const calendar = kind === "receive" ? await loadLabCalendar(ctx, reservationId) : null;
  await ctx.tx(async (tx) => {
    const work = await holdWork(tx, ctx, reservationId);
    requireSide(work, kind);
    const chosen = chosenOf(work, input.lines, kind);
    const photoIds = [...new Set(input.photoIds)];
    await loadOwnFiles(tx, ctx.actor.organisation.id, photoIds, "photo");
    const written = chosen.map(({ sample, line: { id: sampleId, count, weightMg, condition } }) => ({
      sampleId,
      count,
      weightMg,
      condition,
      differs: differs(lastWeighed(sample), { count, weightMg }),
    }));
    const act = actOf(ctx, input, photoIds);
    await tx.sampleHandOver.createMany({ data: written.map((each) => ({ ...each, ...act })) });
    const reservation =
      work.reservation.status === "confirmed" ? await beginUse(tx, ctx, work.reservation) : work.reservation;
    await store(tx, work, { kind, ids: chosen.map(({ sample }) => sample.id), calendar, at: act.at });
    await tellSamples(tx, ctx, reservation, {
      action: SAMPLE_TRAIL[kind],
      count: samplesOf(written),
      note,
      event: EVENTS[kind],
      differing: written.filter((each) => each.differs).length,
    });
    await completeWhenDone(tx, ctx, reservation);
  });
  return { reservationId };
}

/** What is the same of all samples: one time, too, by which their readers see that they changed hands together. */
function actOf({ actor, now }: ActingCtx, { kind, note }: HandOverSamplesInput, photoIds: string[]) {
  return { kind, note, photoIds, organisationId: actor.organisation.id, personId: actor.personId, at: now() };
}

/** What was known before: the last count, and the last weight that somebody took. */
function lastWeighed({ count, weightMg, handOvers }: SampleRow): Weighed {
  return {
    count: handOvers.at(-1)?.count ?? count,
    weightMg: handOvers.findLast((each) => each.weightMg !== null)?.weightMg ?? weightMg,
  };
}

interface HandedOver {
  readonly kind: HandOver;
  readonly ids: readonly string[];
  readonly calendar: LabCalendar | null;
  readonly at: Date;
}

async function store(tx: Tx, work: Work, { ids, ...handedOver }: HandedOver): Promise<void> {
  const stored = await tx.sample.updateMany({
    where: { id: { in: [...ids] }, status: { in: statusesBefore(handedOver.kind) } },
    data: { ...changes(work, handedOver), version: { increment: 1 } },
  });
  if (stored.count !== ids.length) conflict("samples.changed-meanwhile");
}

/** With the receipt the turnaround begins, with the calendar of that day; what went back is waited for no longer. */
function changes(
  { set }: Work,
  { kind, calendar, at }: Omit<HandedOver, "ids">,
): Prisma.SampleUncheckedUpdateManyInput {
  if (kind === "take-back") return {};
  if (kind === "return") return { status: "returned", tellAt: null };
  const days = set.days ?? calendar?.days ?? null;
  const turnaround = calendar === null || days === null ? null : turnaroundOf(calendar.facts, at, days);
  return {
    status: "received",
    receivedAt: at,
    dueAt: turnaround?.dueAt ?? null,
    tellAt: turnaround?.remindAt ?? turnaround?.dueAt ?? null,
  };
}
