import { dayFacts, openOn } from "../availability/days.ts";
import type { AvailabilityFacts } from "../availability/facts.ts";
import { dayAt, dayNumber } from "../availability/zone.ts";
import type { Reason } from "../reasons.ts";
import { endOfWork, workingDayAfter } from "../samples/turnaround.ts";
import type { SamplesWish } from "./schemas.ts";

export interface SampleSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** From the day on which samples arrive to the end of the working day on which the report is due. */
export function sampleSpan(facts: AvailabilityFacts, { arrivesOn, express }: SamplesWish): SampleSpan | null {
  const { turnaroundDays, expressDays } = facts.settings;
  const days = express ? expressDays : turnaroundDays;
  if (days === null) return null;
  const arrival = dayNumber(arrivesOn);
  const day = workingDayAfter(facts, arrival, days);
  if (day === null) return null;
  const { start } = dayFacts(facts, day);
  return {
    startsAt: new Date(dayFacts(facts, arrival).start),
    endsAt: new Date(Math.max(endOfWork(facts, day), start + 1)),
  };
}

/** Why samples cannot arrive then; null when they can. */
export function arrivalRefusal(facts: AvailabilityFacts, { arrivesOn }: SamplesWish, now: Date): Reason | null {
  const day = dayNumber(arrivesOn);
  const today = dayAt(facts.timeZone, now.getTime());
  if (day < today) return "availability.too-soon";
  if (day > today + facts.settings.horizonDays) return "availability.too-far";
  if (openOn(facts, day).length === 0) return "availability.closed";
  return endOfWork(facts, day) > now.getTime() ? null : "availability.too-soon";
}
