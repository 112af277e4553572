const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Where time is everybody's: far enough ahead for every listing, and near enough. */
const FIRST = Math.ceil(Date.now() / DAY) * DAY + 3 * DAY;

/** A full hour of the days to come, by clocks in Greenwich. */
export const hourOf = (hour: number, day = 0): string => new Date(FIRST + day * DAY + hour * HOUR).toISOString();
