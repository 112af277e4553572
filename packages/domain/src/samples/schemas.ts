import { z } from "zod";
import { Cursor, Id, line, LocaleSchema, plainText } from "../text.ts";

export const SAMPLE_STATUSES = [
  "announced",
  "received",
  "in-test",
  "reported",
  "returned",
  "used-up",
  "lost",
  "withdrawn",
] as const;
export const SampleStatus = z.enum(SAMPLE_STATUSES);
export type SampleStatus = z.infer<typeof SampleStatus>;

export const SAMPLE_ACTIONS = [
  "receive",
  "start",
  "report",
  "return",
  "take-back",
  "use-up",
  "lose",
  "withdraw",
] as const;
export const SampleAction = z.enum(SAMPLE_ACTIONS);
export type SampleAction = z.infer<typeof SampleAction>;

/** How the booker says what it weighs; stored is always the milligram. */
export const WEIGHT_UNITS = ["g", "ct"] as const;
export const WeightUnit = z.enum(WEIGHT_UNITS);
export type WeightUnit = z.infer<typeof WeightUnit>;

/** Samples change hands at the lab's counter, on the way back, and when the booker has them again. */
export const HAND_OVERS = ["receive", "return", "take-back"] as const;
export const HandOver = z.enum(HAND_OVERS);
export type HandOver = z.infer<typeof HandOver>;

export const CONDITIONS = ["fine", "damaged"] as const;
export const Condition = z.enum(CONDITIONS);
export type Condition = z.infer<typeof Condition>;

/** Two tonnes: what a column of milligrams holds. */
export const Milligrams = z.number().int().min(1).max(2_000_000_000);
const Count = z.number().int().min(1).max(100_000);

/** Lines that one reservation is written down in. */
export const LINES_MAX = 200;
export const PHOTOS_MAX = 10;
export const REPORT_FILES_MAX = 10;

const Reservation = { reservationId: Id };

/** A line that keeps its id keeps its code; null is a new one. */
export const SampleLine = z.object({
  id: Id.nullable(),
  label: line(80).default(""),
  material: line(160).default(""),
  count: Count,
  weightMg: Milligrams.nullable(),
  weightUnit: WeightUnit,
});
export type SampleLine = z.infer<typeof SampleLine>;

/** `version` is the set's, so that two who write at once do not write over each other. */
export const DescribeSamplesInput = z.object({
  ...Reservation,
  version: z.number().int(),
  lines: z.array(SampleLine).min(1).max(LINES_MAX),
});
export type DescribeSamplesInput = z.infer<typeof DescribeSamplesInput>;

/** A sample as the caller saw it. */
const Seen = { id: Id, version: z.number().int() };
const Lines = <T extends z.ZodType>(each: T) => z.array(each).min(1).max(LINES_MAX);

export const HandOverSamplesInput = z.object({
  ...Reservation,
  kind: HandOver,
  lines: Lines(z.object({ ...Seen, count: Count, weightMg: Milligrams.nullable(), condition: Condition })),
  note: plainText(1000).default(""),
  photoIds: z.array(Id).max(PHOTOS_MAX).default([]),
});
export type HandOverSamplesInput = z.infer<typeof HandOverSamplesInput>;

export const MOVES = ["start", "report", "use-up", "lose"] as const;
export const MoveSamplesInput = z.object({
  ...Reservation,
  move: z.enum(MOVES),
  lines: Lines(z.object(Seen)),
  note: plainText(1000).default(""),
});
export type MoveSamplesInput = z.infer<typeof MoveSamplesInput>;

/** `id` is made by the client. `handsOver`: the samples are reported with it; until then only the lab sees it. */
export const AddReportInput = z.object({
  id: Id,
  ...Reservation,
  sampleIds: z.array(Id).min(1).max(LINES_MAX),
  fileIds: z.array(Id).min(1).max(REPORT_FILES_MAX),
  replacesId: Id.nullable().default(null),
  note: plainText(1000).default(""),
  handsOver: z.boolean(),
});
export type AddReportInput = z.infer<typeof AddReportInput>;

export const SamplesInput = z.object({ ...Reservation, locale: LocaleSchema });
export type SamplesInput = z.infer<typeof SamplesInput>;

/** `soon` and `late` look at the clock, the others at what is to be done next. */
export const BENCH_GROUPS = ["to-receive", "in-test", "soon", "late", "to-return"] as const;
export const BenchGroup = z.enum(BENCH_GROUPS);
export type BenchGroup = z.infer<typeof BenchGroup>;

export const ListBenchInput = z.object({
  group: BenchGroup.optional(),
  text: line(100).optional(),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
  locale: LocaleSchema,
});
export type ListBenchInput = z.infer<typeof ListBenchInput>;

export const FindSampleInput = z.object({ code: line(60) });
export type FindSampleInput = z.infer<typeof FindSampleInput>;
