import { transition } from "../lifecycle.ts";
import type { Reason } from "../reasons.ts";
import type { ReservationSide, ReservationStatus } from "../reservations/schemas.ts";
import { SAMPLE_STATUSES, type SampleAction, type SampleStatus } from "./schemas.ts";

/**
 * The whole life of a sample. What was not tested can go back, too. `lost` also stands for what never arrived while the
 * rest did; `used-up` for what the test consumed or the lab keeps. The booker's own counting of what came back changes
 * nothing.
 */
export const SAMPLE_LIFECYCLE = {
  announced: { receive: "received", lose: "lost", withdraw: "withdrawn" },
  received: { start: "in-test", report: "reported", return: "returned", lose: "lost" },
  "in-test": { report: "reported", return: "returned", lose: "lost" },
  reported: { return: "returned", "use-up": "used-up", lose: "lost" },
  returned: { "take-back": "returned" },
  "used-up": {},
  lost: {},
  withdrawn: {},
} as const satisfies Record<SampleStatus, Partial<Record<SampleAction, SampleStatus>>>;

/** The status after an action; null when the table does not allow it. */
export function nextSampleStatus(status: SampleStatus, action: SampleAction): SampleStatus | null {
  return transition<SampleStatus, SampleAction>(SAMPLE_LIFECYCLE, status, action);
}

/** From which states an action leads on. */
export function statusesBefore(action: SampleAction): SampleStatus[] {
  return SAMPLE_STATUSES.filter((status) => nextSampleStatus(status, action) !== null);
}

/** Whose action it is; `withdraw` follows from the reservation. Everybody with a post may, at a counter. */
export const SAMPLE_ACTORS = {
  receive: "provider",
  start: "provider",
  report: "provider",
  return: "provider",
  "use-up": "provider",
  lose: "provider",
  "take-back": "booker",
} as const satisfies Partial<Record<SampleAction, ReservationSide>>;
export type PersonalSampleAction = keyof typeof SAMPLE_ACTORS;

const OPEN: ReadonlySet<SampleStatus> = new Set(["announced", "received", "in-test", "reported"]);

/** Something is still to be done with it. */
export function isSampleOpen(status: SampleStatus): boolean {
  return OPEN.has(status);
}

/** Its turnaround is running. */
export function isUnderTest(status: SampleStatus): boolean {
  return status === "received" || status === "in-test";
}

/** The reservation is done when nothing is left to do with any sample. */
export function isAllDone(statuses: readonly SampleStatus[]): boolean {
  return statuses.length > 0 && !statuses.some(isSampleOpen);
}

/** Samples are there as long as the booking stands; bringing them back goes on after it is completed. */
export function isAtWork(status: ReservationStatus, action: SampleAction): boolean {
  if (action === "take-back") return status === "in-use" || status === "completed";
  return status === "in-use" || (status === "confirmed" && action === "receive");
}

export interface SampleFacts {
  readonly status: SampleStatus;
  readonly reservation: ReservationStatus;
  readonly hasReport: boolean;
  readonly takenBack: boolean;
}

/** Why this cannot be done with a sample now; null when it can. */
export function sampleRefusal(action: SampleAction, facts: SampleFacts): Reason | null {
  if (!isAtWork(facts.reservation, action)) return "samples.not-allowed-now";
  if (nextSampleStatus(facts.status, action) === null) return "samples.not-allowed-now";
  if (action === "take-back" && facts.takenBack) return "samples.not-allowed-now";
  return action === "report" && !facts.hasReport ? "samples.report-missing" : null;
}

/** So many samples get a line each at once; more come as one lot that the booker divides. */
export const SINGLE_LINES_MAX = 24;

/** How many samples each line of a new booking stands for. */
export function firstLines(samples: number): readonly number[] {
  return samples <= SINGLE_LINES_MAX ? Array.from({ length: samples }, () => 1) : [samples];
}

/** On labels and in the search: R-26-000123-05. */
export function sampleCode(reservationNumber: string, place: number): string {
  return `${reservationNumber}-${String(place).padStart(2, "0")}`;
}

/** What somebody typed or scanned, as codes are written: case, spaces and other dashes are forgiven. */
export function readSampleCode(text: string): { readonly number: string; readonly place: number | null } | null {
  const bare = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s‐-―−_]/g, (mark) => (/\s/.test(mark) ? "" : "-"));
  const found = /^R-?(\d{2})-?(\d{6})(?:-?(\d{2,3}))?$/.exec(bare);
  if (found === null) return null;
  const [, year = "", count = "", place] = found;
  return { number: `R-${year}-${count}`, place: place === undefined ? null : Number(place) };
}

/** How each step is called in the trail. */
export const SAMPLE_TRAIL = {
  describe: "samples.described",
  receive: "samples.received",
  start: "samples.started",
  report: "samples.reported",
  return: "samples.returned",
  "take-back": "samples.taken-back",
  "use-up": "samples.used-up",
  lose: "samples.lost",
  "replace-report": "samples.report-replaced",
} as const;
