import type { ExceptionEffect, ExceptionFact } from "@commonbench/domain/availability/facts";
import { addDays } from "#web/lib/calendar-date.ts";

/** Days that are not as usual, with what their owner noted. */
export type NotedDays = ExceptionFact & { readonly note: string };

/** Hours and number are two things: a day may have other hours and fewer units at once. */
const isAboutUnits = ({ kind }: ExceptionEffect): boolean => kind === "units";

/** Days that follow each other, as ranges. */
export function rangesOf(dates: Iterable<string>): { from: string; to: string }[] {
  const ranges: { from: string; to: string }[] = [];
  for (const date of [...new Set(dates)].toSorted()) {
    const last = ranges.at(-1);
    if (last !== undefined && addDays(last.to, 1) === date) last.to = date;
    else ranges.push({ from: date, to: date });
  }
  return ranges;
}

/** What is left of a range when some days are taken out of it. */
function cut<Range extends { readonly from: string; readonly to: string }>(
  range: Range,
  out: { from: string; to: string },
): Range[] {
  if (out.to < range.from || out.from > range.to) return [range];
  const pieces: Range[] = [];
  if (out.from > range.from) pieces.push({ ...range, to: addDays(out.from, -1) });
  if (out.to < range.to) pieces.push({ ...range, from: addDays(out.to, 1) });
  return pieces;
}

const inOrder = (exceptions: NotedDays[]): NotedDays[] =>
  exceptions.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

function takenOut(
  exceptions: readonly NotedDays[],
  dates: Iterable<string>,
  concerns: (effect: ExceptionEffect) => boolean,
): NotedDays[] {
  return rangesOf(dates).reduce(
    (left, out) => left.flatMap((each) => (concerns(each.effect) ? cut(each, out) : [each])),
    [...exceptions],
  );
}

/** Those days as every week again. */
export const asUsual = (exceptions: readonly NotedDays[], dates: Iterable<string>): NotedDays[] =>
  inOrder(takenOut(exceptions, dates, () => true));

/** Something else on those days, in the place of what was said of them before. */
export function withEffect(
  exceptions: readonly NotedDays[],
  dates: Iterable<string>,
  effect: ExceptionEffect,
): NotedDays[] {
  const days = [...dates];
  const about = isAboutUnits(effect);
  const left = takenOut(exceptions, days, (other) => isAboutUnits(other) === about);
  return inOrder([...left, ...rangesOf(days).map((range) => ({ ...range, effect, note: "" }))]);
}
