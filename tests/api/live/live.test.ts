import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../../support/eventually.ts";
import { type Heard, type Live, loadActor, openLive, say } from "../../support/live.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";

let market: Marketplace;
let here: Live;
let there: Live;
beforeAll(async () => {
  market = await openMarketplace();
  // Two servers behind one address.
  here = openLive(market.parts.pool, market.db);
  there = openLive(market.parts.pool, market.db);
});
afterAll(async () => {
  await here.close();
  await there.close();
  await market.close();
});

type Wish = Partial<Parameters<Live["listen"]>[0]>;

/** Listens, and keeps what was heard and how it ended. */
async function listenAs(live: Live, person: TestPerson, wish: Wish = {}) {
  const actor = await loadActor(market.db, person.sessionId);
  if (actor === null) throw new Error("not signed in");
  const gone = new AbortController();
  const heard: Heard[] = [];
  const listening = { actor, topics: [`person:${actor.personId}` as const], mayHear: () => true, ...wish };
  const ended = (async () => {
    for await (const each of live.listen({ ...listening, signal: gone.signal })) heard.push(each);
  })().then(
    () => "left",
    (error: Error) => error.message,
  );
  const opened = () => eventually(() => expect(heard.length).toBeGreaterThan(0));
  return { heard, ended, leave: () => gone.abort(), opened, personId: actor.personId };
}

const CATCH_UP = { type: "catch-up" };

describe("live", () => {
  test("says to listen first and then what happens, on every server", async () => {
    const person = await market.person();
    const listeners = await Promise.all([listenAs(here, person), listenAs(there, person)]);
    await Promise.all(listeners.map(({ opened }) => opened()));
    const signal = { topic: `person:${person.id}`, type: "told", ids: { notificationId: "1" } } as const;
    await say(market.db, signal);
    for (const each of listeners) {
      await eventually(() => expect(each.heard).toEqual([CATCH_UP, signal]));
      each.leave();
      expect(await each.ended).toBe("left");
    }
  });

  test("what a transaction says is heard when it has committed, and not at all when it has not", async () => {
    const listener = await listenAs(here, await market.person());
    await listener.opened();
    const signal = (type: string) => ({ topic: `person:${listener.personId}` as const, type, ids: {} });
    const undone = market.db.$transaction(async (tx) => {
      await say(tx, signal("undone"));
      throw new Error("never mind");
    });
    await expect(undone).rejects.toThrow();
    await market.db.$transaction((tx) => say(tx, signal("done")));
    await eventually(() => expect(listener.heard).toEqual([CATCH_UP, signal("done")]));
    listener.leave();
  });

  test("a topic of others is not heard", async () => {
    const listener = await listenAs(here, await market.person());
    await listener.opened();
    await say(market.db, { topic: "thread:of-others", type: "told", ids: {} });
    const own = { topic: `person:${listener.personId}`, type: "told", ids: {} } as const;
    await say(market.db, own);
    await eventually(() => expect(listener.heard).toEqual([CATCH_UP, own]));
    listener.leave();
  });

  test("a listener who may not hear is refused at the start", async () => {
    const listener = await listenAs(here, await market.person(), { mayHear: () => false });
    expect(await listener.ended).toBe("forbidden");
    expect(listener.heard).toEqual([]);
  });

  test("rights that end while listening end the stream", async () => {
    const organisation = await market.organisation();
    const person = await market.person({ organisation, role: "staff" });
    const listener = await listenAs(here, person, { mayHear: (actor) => actor.organisation?.id === organisation.id });
    await listener.opened();
    await market.db.post.deleteMany({ where: { personId: person.id } });
    expect(await listener.ended).toBe("forbidden");
  });

  test("a role of the alliance that ends while listening ends the stream", async () => {
    const person = await market.secretariat();
    const listener = await listenAs(here, person, {
      mayHear: ({ allianceRoles }) => allianceRoles.includes("secretariat"),
    });
    await listener.opened();
    await market.db.person.update({ where: { id: person.id }, data: { allianceRoles: [] } });
    expect(await listener.ended).toBe("forbidden");
  });

  test("signing out ends the stream", async () => {
    const person = await market.person();
    const listener = await listenAs(here, person);
    await listener.opened();
    await market.db.session.delete({ where: { id: person.sessionId } });
    expect(await listener.ended).toBe("sign-in-first");
  });

  test("a lost connection is made again, and listeners are told to catch up", async () => {
    const listener = await listenAs(here, await market.person());
    await listener.opened();
    await market.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()",
    );
    await eventually(() => expect(listener.heard).toEqual([CATCH_UP, CATCH_UP]));
    const signal = { topic: `person:${listener.personId}`, type: "told", ids: {} } as const;
    await say(market.db, signal);
    await eventually(() => expect(listener.heard).toContainEqual(signal));
    listener.leave();
  });

  test("one person has twenty windows on a server, and another person is not in their way", async () => {
    const person = await market.person();
    const listeners = await Promise.all(Array.from({ length: 20 }, () => listenAs(here, person)));
    await Promise.all(listeners.map(({ opened }) => opened()));
    expect(await (await listenAs(here, person)).ended).toBe("too-many-requests");
    const other = await listenAs(here, await market.person());
    await other.opened();
    for (const each of [...listeners, other]) each.leave();
    await Promise.all(listeners.map(({ ended }) => ended));
    const again = await listenAs(here, person);
    await again.opened();
    again.leave();
  });

  test("a listener who does not read is told to catch up instead of being kept everything", async () => {
    const person = await market.person();
    const actor = await loadActor(market.db, person.sessionId);
    if (actor === null) throw new Error("not signed in");
    const topic = `person:${person.id}` as const;
    const stream = here.listen({ actor, topics: [topic], mayHear: () => true, signal: undefined });
    expect((await stream.next()).value).toEqual(CATCH_UP);
    const witness = await listenAs(here, person);
    await witness.opened();
    for (let start = 0; start < 500; start += 100)
      await say(
        market.db,
        ...Array.from({ length: 100 }, (_, at) => ({ topic, type: "n", ids: { n: `${start + at}` } })),
      );
    await eventually(() => expect(witness.heard).toContainEqual({ topic, type: "n", ids: { n: "499" } }));
    expect((await stream.next()).value).toEqual(CATCH_UP);
    await stream.return();
    witness.leave();
  });

  test("a server that stops ends its streams", async () => {
    const live = openLive(market.parts.pool, market.db);
    const listener = await listenAs(live, await market.person());
    await listener.opened();
    await live.close();
    expect(await listener.ended).toBe("the server stops");
    expect(await (await listenAs(live, await market.person())).ended).toBe("the server stops");
  });
});
