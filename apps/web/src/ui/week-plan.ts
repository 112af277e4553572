/** A window of one week: day 1 is Monday, minutes since its midnight; `to` passes 1440 when it ends on the next day. */
export interface WeekWindow {
  day: number;
  from: number;
  to: number;
}

export const dayMinutes = 1440;
export const step = 30;
export const daySteps = dayMinutes / step;
const weekSteps = 7 * daySteps;
export const days = [1, 2, 3, 4, 5, 6, 7] as const;

export const cellOf = (day: number, slot: number): number => (day - 1) * daySteps + slot;

/** Half hours of the week that the windows touch; Sunday's night runs into Monday. */
export function cellsOf(windows: readonly WeekWindow[]): Set<number> {
  const cells = new Set<number>();
  for (const { day, from, to } of windows)
    for (let slot = Math.floor(from / step); slot < Math.ceil(to / step); slot += 1)
      cells.add(cellOf(day, slot) % weekSteps);
  return cells;
}

/** Windows of one day alone, in order; none crosses midnight. */
function windowsOfDay(cells: ReadonlySet<number>, day: number): WeekWindow[] {
  const windows: WeekWindow[] = [];
  for (let slot = 0; slot < daySteps; slot += 1) {
    if (!cells.has(cellOf(day, slot))) continue;
    const last = windows.at(-1);
    if (last?.to === slot * step) last.to += step;
    else windows.push({ day, from: slot * step, to: (slot + 1) * step });
  }
  return windows;
}

/**
 * The windows that the cells make. A night shift is one window of the day it starts on: what ends at midnight takes in
 * what goes on from midnight, unless that fills its day, begins at midnight itself, or makes more than 24 hours.
 */
export function windowsOf(cells: ReadonlySet<number>): WeekWindow[] {
  const byDay = days.map((day) => windowsOfDay(cells, day));
  for (const [index, windows] of byDay.entries()) {
    const evening = windows.at(-1);
    const next = byDay[(index + 1) % 7];
    const night = next?.[0];
    if (!next || evening?.to !== dayMinutes || evening.from === 0 || night?.from !== 0) continue;
    if (night.to >= dayMinutes || dayMinutes - evening.from + night.to > dayMinutes) continue;
    evening.to += night.to;
    next.shift();
  }
  return byDay.flat();
}

/** Every cell of the rectangle between two corners. */
export function rectangle(a: number, b: number): number[] {
  const [rowA, rowB] = [Math.floor(a / daySteps), Math.floor(b / daySteps)];
  const [slotA, slotB] = [a % daySteps, b % daySteps];
  const cells: number[] = [];
  for (let row = Math.min(rowA, rowB); row <= Math.max(rowA, rowB); row += 1)
    for (let slot = Math.min(slotA, slotB); slot <= Math.max(slotA, slotB); slot += 1)
      cells.push(row * daySteps + slot);
  return cells;
}

export function painted(cells: ReadonlySet<number>, changed: readonly number[], on: boolean): Set<number> {
  const next = new Set(cells);
  for (const cell of changed)
    if (on) next.add(cell);
    else next.delete(cell);
  return next;
}

/** Gives every listed day the hours of one day. */
export function copyDay(cells: ReadonlySet<number>, from: number, to: readonly number[]): Set<number> {
  const next = new Set(cells);
  for (const day of to)
    for (let slot = 0; slot < daySteps; slot += 1)
      if (cells.has(cellOf(from, slot))) next.add(cellOf(day, slot));
      else next.delete(cellOf(day, slot));
  return next;
}

export const minutesOf = (windows: readonly WeekWindow[]): number =>
  windows.reduce((sum, { from, to }) => sum + to - from, 0);
