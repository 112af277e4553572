import { randomUUID } from "node:crypto";
import type pg from "pg";
import { type Slot, slotTimes } from "./slots.ts";

/** What a booking cannot do without, in tables of their own: key, booking, two lines of a ledger, a job. */
export const BARE_TABLES = `
  create table bare_key (id uuid primary key);
  create table bare_booking (
    id uuid primary key, listing_id uuid not null, unit int not null, during tstzrange not null,
    exclude using gist (listing_id with =, during with &&, unit with =));
  create table bare_line (id bigserial primary key, booking_id uuid not null, account text not null, amount int not null);
  create table bare_job (id bigserial primary key, booking_id uuid not null);`;

export type Outcome = "booked" | "taken";

/** The claim as six plain statements. Racers who wait for each other in a circle are sent away by the database and try again. */
export async function reserveBare(pool: pg.Pool, slot: Slot): Promise<Outcome> {
  for (;;) {
    const outcome = await attempt(pool, slot);
    if (outcome !== "deadlock") return outcome;
  }
}

async function attempt(pool: pg.Pool, slot: Slot): Promise<Outcome | "deadlock"> {
  const client = await pool.connect();
  const id = randomUUID();
  const { from, to } = slotTimes(slot);
  try {
    await client.query("begin");
    await client.query("insert into bare_key values ($1)", [id]);
    await client.query("insert into bare_booking values ($1, $2, 1, tstzrange($3, $4))", [
      id,
      slot.listingId,
      from,
      to,
    ]);
    await client.query(
      "insert into bare_line (booking_id, account, amount) values ($1, 'claim', 3000), ($1, 'owed', -3000)",
      [id],
    );
    await client.query("insert into bare_job (booking_id) values ($1)", [id]);
    await client.query("commit");
    return "booked";
  } catch (error) {
    await client.query("rollback");
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "23P01") return "taken";
    if (code === "40P01") return "deadlock";
    throw error;
  } finally {
    client.release();
  }
}
