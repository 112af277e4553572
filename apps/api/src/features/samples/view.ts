import { FileKind } from "@commonbench/domain/files/schemas";
import { ReservationSide } from "@commonbench/domain/reservations/schemas";
import {
  BENCH_GROUPS,
  Condition,
  HandOver,
  SAMPLE_ACTIONS,
  SampleStatus,
  WeightUnit,
} from "@commonbench/domain/samples/schemas";
import { CLOCK_STATES } from "@commonbench/domain/samples/turnaround";
import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";
import { PartyView } from "#api/features/reservations/view.ts";

const PhotoView = z.object({ id: z.string(), small: z.string(), large: z.string() });

export const HandOverView = z.object({
  kind: HandOver,
  at: z.string(),
  /** Null for somebody who has been deleted. */
  person: z.string().nullable(),
  side: ReservationSide,
  count: z.number().int(),
  weightMg: z.number().int().nullable(),
  condition: Condition,
  /** Count or weight do not agree with the time before. */
  differs: z.boolean(),
  note: z.string(),
  photos: z.array(PhotoView),
});
export type HandOverView = z.infer<typeof HandOverView>;

/** How the turnaround stands; once there is a report, how it stood then. Null before receipt and where none was agreed. */
const ClockView = z.object({ dueAt: z.string(), state: z.enum(CLOCK_STATES) }).nullable();

export const SampleView = z.object({
  id: z.string(),
  code: z.string(),
  label: z.string(),
  material: z.string(),
  count: z.number().int(),
  weightMg: z.number().int().nullable(),
  weightUnit: WeightUnit,
  status: SampleStatus,
  version: z.number().int(),
  receivedAt: z.string().nullable(),
  reportedAt: z.string().nullable(),
  clock: ClockView,
  handOvers: z.array(HandOverView),
  /** What the reader may do with it now. */
  can: z.array(z.enum(SAMPLE_ACTIONS)),
});
export type SampleView = z.infer<typeof SampleView>;

export const ReportView = z.object({
  id: z.string(),
  version: z.number().int(),
  sampleIds: z.array(z.string()),
  note: z.string(),
  person: z.string().nullable(),
  at: z.string(),
  /** Null while only the lab sees it. */
  releasedAt: z.string().nullable(),
  /** A newer version stands in its place. */
  replaced: z.boolean(),
  files: z.array(
    z.object({ id: z.string(), kind: FileKind, name: z.string(), bytes: z.number().int(), url: z.string() }),
  ),
  can: z.object({ replace: z.boolean() }),
});
export type ReportView = z.infer<typeof ReportView>;

export const SamplesView = z.object({
  reservationId: z.string(),
  number: z.string(),
  side: ReservationSide,
  own: PartyView,
  other: PartyView,
  title: z.string(),
  titleLocale: LocaleSchema,
  /** Of what the lines say. */
  version: z.number().int(),
  booked: z.number().int(),
  express: z.boolean(),
  /** Working days from receipt to report; null where none were agreed. */
  days: z.number().int().nullable(),
  timeZone: z.string(),
  arrivesAt: z.string(),
  samples: z.array(SampleView),
  reports: z.array(ReportView),
  can: z.object({ describe: z.boolean(), report: z.boolean() }),
});
export type SamplesView = z.infer<typeof SamplesView>;

export const BenchRowView = z.object({
  id: z.string(),
  reservationId: z.string(),
  code: z.string(),
  label: z.string(),
  material: z.string(),
  count: z.number().int(),
  status: SampleStatus,
  clock: ClockView,
  express: z.boolean(),
  timeZone: z.string(),
  /** The day on which it was to arrive. */
  arrivesAt: z.string(),
  booker: z.string(),
  title: z.string(),
});
export type BenchRowView = z.infer<typeof BenchRowView>;

export const BenchView = z.object({
  rows: z.array(BenchRowView),
  nextCursor: z.string().nullable(),
  counts: z.record(z.enum(BENCH_GROUPS), z.number().int()),
});
export type BenchView = z.infer<typeof BenchView>;

/** `sampleId` is null where the code names the booking. */
export const FoundSampleView = z.object({ reservationId: z.string(), sampleId: z.string().nullable() });

export const ChangedView = z.object({ reservationId: z.string() });
export type ChangedView = z.infer<typeof ChangedView>;
