import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../../support/eventually.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { type Event, openEvents } from "../../support/events.ts";
import { type ServerProcess, startServerProcess } from "../../support/server-process.ts";
import { clientFor } from "../../support/client.ts";
import { note, send, talk, textsFor } from "./talk.ts";

let market: Marketplace;
let second: ServerProcess;
let urls: readonly [string, string];
// Two processes behind one address, over one database.
beforeAll(async () => {
  market = await openMarketplace();
  second = await startServerProcess(market.pool.options.connectionString ?? "");
  urls = [market.url, second.url];
}, 120_000);
afterAll(async () => {
  await second.kill();
  await market.close();
});

async function watch(server: 0 | 1, as: TestPerson, id: string | null, lastEventId: string | null = null) {
  const events = await openEvents(urls[server], "enquiries.live", { id, lastEventId, locale: "en" }, as.cookie);
  await eventually(() => expect(events.seen.map(typeOf)).toContain("catch-up"));
  return events;
}

const dataOf = ({ data }: Event) => data as { type: string; entry?: { id: string; text: string }; what?: string };
const typeOf = (event: Event) => dataOf(event).type;
const entriesOf = (events: readonly Event[]) => events.filter((event) => typeOf(event) === "entry");
const textsOf = (events: readonly Event[]) => entriesOf(events).map((event) => dataOf(event).entry?.text);

describe("enquiries.live", () => {
  test("what is sent on one server is seen on the other at once, in the order of the thread", async () => {
    const { id, asker, maker } = await talk(market);
    const events = await watch(1, asker.owner, id);
    const sent = await Promise.all([1, 2, 3, 4].map((at) => send(market, maker.owner, id, `Number ${at}`)));
    await eventually(() => expect(textsOf(events.seen)).toHaveLength(4));
    expect(new Set(entriesOf(events.seen).map((event) => event.id))).toEqual(
      new Set(sent.map(({ entry }) => entry.id)),
    );
    const stored = await market.as(asker.owner).enquiries.entries.query({ id, locale: "en" });
    expect(textsOf(events.seen)).toEqual(stored.entries.slice(1).map(({ text }) => text));
    events.close();
  });

  test("whoever connects again gets what they missed after the last entry they saw, once", async () => {
    const { id, asker, maker, messageId } = await talk(market);
    const before = await watch(0, asker.owner, id, messageId);
    await send(market, maker.owner, id, "Seen");
    await eventually(() => expect(textsOf(before.seen)).toEqual(["Seen"]));
    before.close();
    await send(market, maker.owner, id, "Missed one");
    await send(market, maker.owner, id, "Missed two");
    const last = entriesOf(before.seen).at(-1)?.id ?? null;
    const after = await watch(1, asker.owner, id, last);
    expect(textsOf(after.seen)).toEqual(["Missed one", "Missed two"]);
    await send(market, maker.owner, id, "And live again");
    await eventually(() => expect(textsOf(after.seen)).toEqual(["Missed one", "Missed two", "And live again"]));
    after.close();
  });

  test("a lost connection to the database loses nothing", async () => {
    const { id, asker, maker } = await talk(market);
    const events = await watch(1, asker.owner, id);
    await market.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen live%'",
    );
    await send(market, maker.owner, id, "While it was down");
    await eventually(() => expect(textsOf(events.seen)).toEqual(["While it was down"]));
    events.close();
  });

  test("typing, reading and work of colleagues are told; a note never reaches the other side", async () => {
    const { id, asker, maker, messageId } = await talk(market);
    const staff = await market.person({ organisation: maker });
    const [theirs, ours] = await Promise.all([watch(0, asker.owner, id), watch(1, staff, id)]);
    await market.as(maker.owner).enquiries.type.mutate({ id });
    await note(market, maker.owner, id, "Internal");
    await market.as(maker.owner).enquiries.act.mutate({ id, action: "finish" });
    await market.as(maker.owner).enquiries.read.mutate({ id, entryId: messageId });
    await send(market, maker.owner, id, "Done");
    await eventually(() => expect(textsOf(ours.seen)).toContain("Done"));
    await eventually(() => expect(textsOf(theirs.seen)).toContain("Done"));
    expect(textsOf(ours.seen)).toContain("Internal");
    expect(JSON.stringify(theirs.seen)).not.toContain("Internal");
    expect(theirs.seen.map(dataOf)).toContainEqual({
      type: "typing",
      enquiryId: id,
      own: false,
      name: maker.owner.name,
    });
    expect(theirs.seen.map(dataOf)).not.toContainEqual(expect.objectContaining({ what: "state" }));
    expect(ours.seen.map(dataOf)).toContainEqual({ type: "changed", enquiryId: id, what: "state" });
    for (const each of [theirs, ours]) each.close();
  });

  test("another's thread cannot be watched", async () => {
    const { id } = await talk(market);
    const { owner } = await market.organisation({ membership: "admitted" });
    const events = await openEvents(urls[0], "enquiries.live", { id, locale: "en" }, owner.cookie);
    await eventually(() => expect(events.failure()).toContain("not-found"));
    events.close();
  });

  test("whoever is removed from the organisation hears no more", async () => {
    const { id, asker, maker } = await talk(market);
    const staff = await market.person({ organisation: maker });
    const events = await watch(1, staff, id);
    await market.as(maker.owner).organisations.removePerson.mutate({ personId: staff.id });
    await eventually(() => expect(events.isClosed() || events.failure() !== null).toBe(true));
    await send(market, asker.owner, id, `After ${randomUUID()}`);
    expect(JSON.stringify(events.seen)).not.toContain("After");
    events.close();
  });

  test("what a server acknowledged is there although it is killed the next moment, and a repeat is no second message", async () => {
    const { id, maker } = await talk(market);
    const doomed = await startServerProcess(market.pool.options.connectionString ?? "");
    const words = { id, messageId: randomUUID(), text: "Acknowledged", attachments: [], locale: "en" as const };
    await clientFor(doomed.url, maker.owner.cookie).enquiries.send.mutate(words);
    await doomed.kill();
    await market.as(maker.owner).enquiries.send.mutate(words);
    expect((await textsFor(market, maker.owner, id)).filter((text) => text === "Acknowledged")).toHaveLength(1);
  }, 120_000);
});
