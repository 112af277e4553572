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

/** The claim as six plain statements; who comes too late waits for who was faster, as ours do. */
export async function reserveBare(pool: pg.Pool, slot: Slot): Promise<Outcome> {
  const client = await pool.connect();
  const id = randomUUID();
  const { from, to } = slotTimes(slot);
  try {
    await client.query("begin");
    await client.query("insert into bare_key values ($1)", [id]);
    const { rowCount } = await client.query(
      "insert into bare_booking values ($1, $2, 1, tstzrange($3, $4)) on conflict do nothing",
      [id, slot.listingId, from, to],
    );
    if (rowCount === 0) {
      await client.query("rollback");
      return "taken";
    }
    await client.query(
      "insert into bare_line (booking_id, account, amount) values ($1, 'claim', 3000), ($1, 'owed', -3000)",
      [id],
    );
    await client.query("insert into bare_job (booking_id) values ($1)", [id]);
    await client.query("commit");
    return "booked";
  } finally {
    client.release();
  }
}
