import type { Span } from "@commonbench/domain/availability/facts";
import type { Free } from "./free.ts";

/** What every way to look at the calendar is given. */
export interface CalendarProps {
  readonly free: Free;
  readonly chosen: Span | null;
  /** How long a booking shall be, in steps of the listing. */
  readonly steps: number;
  readonly units: number;
  /** The day that is looked at. */
  readonly date: string;
  readonly today: string;
  /** The last day that can be booked. */
  readonly last: string;
  readonly onDate: (date: string) => void;
  readonly onChoose: (span: Span) => void;
}
