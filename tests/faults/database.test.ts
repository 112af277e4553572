import { TRPCClientError } from "@trpc/client";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { bench, type Bench, bookingOf } from "../api/reservations/booking.ts";
import { type House, type HouseServer, openHouse } from "../support/house.ts";
import { brokenInvariants } from "../support/invariants.ts";
import { expectSoundBooks } from "../support/ledger.ts";
import { openOwnPostgres, type OwnPostgres } from "../support/own-postgres.ts";
import { recover } from "../support/recovery.ts";
import { inSize } from "../support/size.ts";
import { hourOf } from "../support/slots.ts";

/** A server and a database of their own start, end and start again, beside whatever else runs. */
const PATIENCE = 180_000;
vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });

const LANES = 6;
const EACH = inSize(12, 60);
/** Each finds the workers at another point of their work. */
const FAULTS = inSize(2, 10);

let postgres: OwnPostgres;
let house: House;
let server: HouseServer;
let place: Bench;
beforeAll(async () => {
  postgres = await openOwnPostgres();
  house = await openHouse(postgres.url);
  server = await house.serve();
  place = await bench(house);
});
afterEach(async () => {
  await recover(house);
  expect(await brokenInvariants(house.pool)).toEqual([]);
  await expectSoundBooks(house);
});
afterAll(async () => {
  await house.close();
  await postgres.close();
});

type Answer = Awaited<ReturnType<ReturnType<HouseServer["as"]>["reservations"]["reserve"]["mutate"]>>;
let slot = 0;

/** Books one hour, and asks again with the same id for as long as nobody knows what became of it. */
async function book(answered: Answer[]): Promise<void> {
  const hour = (slot += 1);
  const input = bookingOf(place.id, { from: hourOf(hour), to: hourOf(hour + 1) });
  for (;;) {
    const answer = await server.as(place.booker.owner).reservations.reserve.mutate(input).catch(unknown);
    if (answer !== null) return void answered.push(answer);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The server broke on the way. A refusal would be an answer, and there is nothing to refuse. */
function unknown(error: unknown): null {
  if (error instanceof TRPCClientError && (error.data === undefined || error.data?.code === "INTERNAL_SERVER_ERROR"))
    return null;
  throw error;
}

test.each([
  ["is restarted", () => postgres.restart()],
  ["loses a process and goes through its journal", () => postgres.crash()],
  ["cuts every connection", () => postgres.cutAll()],
])("nothing that was answered is lost when the database %s under load", async (_what, fault) => {
  const answered: Answer[] = [];
  let begun = 0;
  let ended = Promise.resolve();
  const lane = async () => {
    for (let turn = 0; turn < EACH; turn += 1) {
      await book(answered);
      if (begun < FAULTS && answered.length > (LANES * EACH * (begun + 1)) / (FAULTS + 1)) {
        begun += 1;
        ended = ended.then(fault);
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await ended;
  expect(begun).toBe(FAULTS);
  expect(answered).toHaveLength(LANES * EACH);
  const kept = await house.db.reservation.findMany({ where: { id: { in: answered.map(({ id }) => id) } } });
  const short = ({ id, number, status }: { id: string; number: string; status: string }) => `${id} ${number} ${status}`;
  expect(kept.map(short).toSorted()).toEqual(answered.map(short).toSorted());
  expect(await house.db.occupancy.count({ where: { listingId: place.id } })).toBe(slot);
});
