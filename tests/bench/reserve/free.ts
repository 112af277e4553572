import type pg from "pg";
import type { TestDb } from "../../support/people.ts";
import { clientOf, spread } from "../load.ts";
import { percentile, round, say } from "../say.ts";
import { furnishListings } from "./furnish.ts";

const DAYS = 60;
const DAY = 86_400_000;
const ASKED = 300;

interface Stage {
  readonly db: TestDb;
  readonly pool: pg.Pool;
  readonly url: string;
}

/** What is free on a listing in the next sixty days, over HTTP, beside one indexed scan of what is taken. */
export async function benchFree({ db, pool, url }: Stage): Promise<void> {
  const ask = clientOf(1);
  for (const bookings of [500, 2000]) {
    const [listingId = ""] = await furnishListings(db, 1);
    const today = Math.floor(Date.now() / DAY) * DAY;
    await takeEvenly(pool, listingId, today, bookings);
    const [from, to] = [new Date(today), new Date(today + DAYS * DAY)].map((at) => at.toISOString());
    const input = encodeURIComponent(JSON.stringify({ listingId, from, to }));
    const ours: number[] = [];
    const scan: number[] = [];
    for (let n = 0; n < ASKED; n += 1) {
      ours.push(await ask(`${url}/trpc/availability.free?input=${input}`));
      const started = performance.now();
      await pool.query(
        `select unit, starts_at, ends_at from occupancy
         where listing_id = $1 and tstzrange(starts_at, ends_at) && tstzrange($2, $3)`,
        [listingId, new Date(today), new Date(today + DAYS * DAY)],
      );
      scan.push(performance.now() - started);
    }
    const warm = { ours: ours.slice(ASKED / 3), scan: scan.slice(ASKED / 3) };
    say({
      bench: "reserve",
      free: bookings,
      days: DAYS,
      api: spread(warm.ours),
      scan: spread(warm.scan),
      overScan: round(percentile(warm.ours, 0.5) / percentile(warm.scan, 0.5)),
      bound: "<= 4 (aim 2)",
    });
  }
}

/** Bookings of a quarter of an hour, evenly over the days. */
async function takeEvenly(pool: pg.Pool, listingId: string, today: number, bookings: number): Promise<void> {
  const apart = (DAYS * DAY) / bookings;
  const starts = Array.from(
    { length: bookings },
    (_, n) => new Date(today + Math.floor((n * apart) / 900_000) * 900_000),
  );
  await pool.query(
    `insert into occupancy (subject_id, unit, starts_at, ends_at, listing_id, cause)
     select gen_random_uuid(), 1, at, at + interval '15 minutes', $1, 'reservation'
     from unnest($2::timestamptz[]) as at`,
    [listingId, starts],
  );
  await pool.query("vacuum analyze occupancy");
}
