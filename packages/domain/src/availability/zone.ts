const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;
/** Zones change their clocks at most once in so long, so that two readings tell whether they did. */
const BLOCK = 7 * DAY;
const MOST_BLOCKS = 5000;

interface Block {
  readonly before: number;
  /** The first instant of `after`; Infinity in a block without a change. */
  readonly at: number;
  readonly after: number;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly blocks: Map<number, Block>;
}

const zones = new Map<string, Zone>();

/** Milliseconds that clocks of the zone are ahead of UTC. Kept by week, because asking Intl is slow. */
export function offsetAt(timeZone: string, instant: number): number {
  return offsetIn(blockOf(zoneOf(timeZone), instant), instant);
}

/**
 * The first instant at which clocks of the zone show this time or a later one. `wall` is written as if it were UTC. A
 * time that clocks skip is the end of the gap; of a time that they show twice it is the first.
 */
export function instantOf(timeZone: string, wall: number): number {
  const zone = zoneOf(timeZone);
  const earlier = blockOf(zone, wall - DAY);
  const later = blockOf(zone, wall + DAY);
  const before = offsetIn(earlier, wall - DAY);
  const after = offsetIn(later, wall + DAY);
  if (before === after) return wall - before;
  const change = earlier.at > wall - DAY && earlier.at !== Infinity ? earlier.at : later.at;
  return wall - before < change ? wall - before : Math.max(change, wall - after);
}

/** The number of the day (days since 1970-01-01) that calendars of the zone show. */
export function dayAt(timeZone: string, instant: number): number {
  return Math.floor((instant + offsetAt(timeZone, instant)) / DAY);
}

/** The first instant of a day. */
export function startOfDay(timeZone: string, day: number): number {
  return instantOf(timeZone, day * DAY);
}

export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
}

export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 1 is Monday; 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

const offsetIn = (block: Block, instant: number) => (instant < block.at ? block.before : block.after);

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const zone: Zone = { format, blocks: new Map() };
  zones.set(timeZone, zone);
  return zone;
}

function blockOf(zone: Zone, instant: number): Block {
  const index = Math.floor(instant / BLOCK);
  const known = zone.blocks.get(index);
  if (known !== undefined) return known;
  const block = readBlock(zone.format, index * BLOCK);
  if (zone.blocks.size >= MOST_BLOCKS) zone.blocks.clear();
  zone.blocks.set(index, block);
  return block;
}

function readBlock(format: Intl.DateTimeFormat, start: number): Block {
  const before = readOffset(format, start);
  const after = readOffset(format, start + BLOCK);
  if (before === after) return { before, at: Infinity, after };
  let low = start;
  let high = start + BLOCK;
  while (high - low > SECOND) {
    const middle = low + Math.floor((high - low) / 2 / SECOND) * SECOND;
    if (readOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return { before, at: high, after };
}

function readOffset(format: Intl.DateTimeFormat, instant: number): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
    format.format(instant).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / SECOND) * SECOND;
}
