/** Minutes since midnight as written on a 24-hour clock; `24:00` is the end of the day. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Reads `9`, `930`, `9:30`, `09.30`, `9h30`, `24:00`; undefined when it is not a time. */
export function parseClock(text: string): number | undefined {
  const match = /^(\d{1,2})(?:\s*[:.h：时時]\s*)?(\d{2})?\s*[h分]?$/i.exec(text.trim());
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return Number(match[2] ?? 0) < 60 && minutes <= 1440 ? minutes : undefined;
}
