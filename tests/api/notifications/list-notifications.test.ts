import { createServer } from "@commonbench/api/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventually } from "../../support/eventually.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { tellAll } from "../../support/notices.ts";
import type { TestPerson } from "../../support/people.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

/** An owner who has been told of `count` removals, of listings of their own. */
async function ownerTold(count: number) {
  const organisation = await market.organisation({ membership: "admitted", name: "Nanpu Casting" });
  const desk = await market.secretariat();
  for (let at = 0; at < count; at++) {
    const { id } = await market.listing(organisation, { title: `Casting ${at}` });
    await market.as(desk).listings.remove.mutate({ id, reason: "Not as described." });
  }
  await tellAll(market.parts);
  return { organisation, owner: organisation.owner, desk };
}

const list = (person: TestPerson, more: object = {}) =>
  market.as(person).notifications.list.query({ locale: "en", ...more });

describe("the list", () => {
  test("newest first, page by page, each once", async () => {
    const { owner } = await ownerTold(5);
    const first = await list(owner, { limit: 2 });
    expect(first.unread).toBe(5);
    const second = await list(owner, { limit: 2, cursor: first.nextCursor });
    const third = await list(owner, { limit: 2, cursor: second.nextCursor });
    const texts = [first, second, third].flatMap(({ notifications }) => notifications.map(({ text }) => text));
    expect(texts).toEqual([4, 3, 2, 1, 0].map((at) => `The secretariat has removed “Casting ${at}”`));
    expect(third.nextCursor).toBeNull();
  });

  test("what concerns one thing stands together, with how many there are", async () => {
    const { organisation, owner, desk } = await ownerTold(1);
    const { id } = await market.listing(organisation, { title: "Setting" });
    await market.as(desk).listings.remove.mutate({ id, reason: "Not as described." });
    await market.as(desk).listings.restore.mutate({ id });
    await tellAll(market.parts);
    const { notifications, unread } = await list(owner);
    expect(unread).toBe(3);
    expect(notifications).toMatchObject([
      { event: "listing-restored", count: 2, unread: 2, group: `listing:${id}`, link: `/listings/${id}` },
      { event: "listing-removed", count: 1 },
    ]);
  });

  test("a part of it: of a category, or what is unread", async () => {
    const { owner } = await ownerTold(2);
    const { notifications } = await list(owner);
    const [newest] = notifications;
    await market.as(owner).notifications.markRead.mutate({ what: "some", ids: [newest?.id ?? ""] });
    expect((await list(owner, { unread: true })).notifications.map(({ id }) => id)).toEqual([notifications[1]?.id]);
    expect((await list(owner, { category: "enquiries" })).notifications).toEqual([]);
  });

  test("reads like the reader", async () => {
    const { owner } = await ownerTold(1);
    const { notifications } = await market.as(owner).notifications.list.query({ locale: "zh-Hant" });
    expect(notifications[0]?.text).toBe("秘書處已下架「Casting 0」");
  });
});

describe("marking as read", () => {
  test("a group, and all that there was when the list was read", async () => {
    const { owner, organisation, desk } = await ownerTold(3);
    const { notifications, newest } = await list(owner);
    const group = notifications[2]?.group ?? "";
    expect(await market.as(owner).notifications.markRead.mutate({ what: "group", group })).toEqual({ unread: 2 });
    const { id } = await market.listing(organisation);
    await market.as(desk).listings.remove.mutate({ id, reason: "Not as described." });
    await tellAll(market.parts);
    const all = await market.as(owner).notifications.markRead.mutate({ what: "all", until: newest ?? "" });
    expect(all).toEqual({ unread: 1 });
  });

  test("somebody else's stays as it is", async () => {
    const { owner } = await ownerTold(1);
    const stranger = await market.person();
    const [mine] = (await list(owner)).notifications;
    await market.as(stranger).notifications.markRead.mutate({ what: "some", ids: [mine?.id ?? ""] });
    await market.as(stranger).notifications.markRead.mutate({ what: "group", group: mine?.group ?? "" });
    expect((await list(owner)).unread).toBe(1);
  });
});

describe("live", () => {
  /** Opens the stream as a browser does and keeps what comes. */
  async function open(person: TestPerson) {
    const gone = new AbortController();
    const answer = await market.fetch("/trpc/notifications.live", {
      as: person,
      signal: gone.signal,
      headers: { accept: "text/event-stream", "accept-encoding": "br, gzip" },
    });
    let text = "";
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true });
    })().catch(() => undefined);
    const said = () =>
      [...text.matchAll(/^data: (\{"unread".*)$/gm)].map(
        ([, json = ""]) => JSON.parse(json) as { unread: number; newest: string | null },
      );
    return { answer, said, text: () => text, leave: () => (gone.abort(), reading), reading };
  }

  test("the count comes at once, again with each notification, and when another window has read", async () => {
    const { owner, organisation, desk } = await ownerTold(1);
    const page = await open(owner);
    await eventually(() => expect(page.said()).toEqual([{ unread: 1, newest: null }]));
    const { id } = await market.listing(organisation);
    await market.as(desk).listings.remove.mutate({ id, reason: "Not as described." });
    await tellAll(market.parts);
    const newest = (await list(owner)).newest ?? "";
    await eventually(() => expect(page.said().at(-1)).toEqual({ unread: 2, newest }));
    await market.as(owner).notifications.markRead.mutate({ what: "all", until: newest });
    await eventually(() => expect(page.said().at(-1)).toEqual({ unread: 0, newest: null }));
    await page.leave();
  });

  test("nothing on the way may hold it back: not compressed, not cached, not buffered", async () => {
    const { owner } = await ownerTold(0);
    const page = await open(owner);
    expect(page.answer.headers.get("content-type")).toContain("text/event-stream");
    expect(page.answer.headers.get("content-encoding")).toBeNull();
    expect(page.answer.headers.get("cache-control")).toBe("no-cache, no-transform");
    expect(page.answer.headers.get("x-accel-buffering")).toBe("no");
    await page.leave();
  });

  test("signing out ends it with a word", async () => {
    const { owner } = await ownerTold(0);
    const page = await open(owner);
    await eventually(() => expect(page.said()).toHaveLength(1));
    await market.db.session.delete({ where: { id: owner.sessionId } });
    await page.reading;
    expect(page.text()).toMatch(/event: serialized-error\ndata: .*"sign-in-first"/);
  });

  test("a server that stops ends its streams, without a last word so that browsers connect again, and waits for nobody", async () => {
    const { owner } = await ownerTold(0);
    const server = await createServer(market.parts);
    const url = await server.listen({ port: 0, host: "127.0.0.1" });
    const answer = await fetch(`${url}/trpc/notifications.live`, { headers: { cookie: owner.cookie } });
    let text = "";
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true });
    })();
    await eventually(() => expect(text).toContain('"unread"'));
    await server.close();
    await reading;
    expect(text).not.toMatch(/event: (return|serialized-error)/);
  });

  test("a database connection that is lost costs no listener what is told afterwards", async () => {
    const { owner, organisation, desk } = await ownerTold(0);
    const page = await open(owner);
    await eventually(() => expect(page.said()).toHaveLength(1));
    await market.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()",
    );
    const { id } = await market.listing(organisation);
    await market.as(desk).listings.remove.mutate({ id, reason: "Not as described." });
    await tellAll(market.parts);
    await eventually(() => expect(page.said().at(-1)?.unread).toBe(1));
    await page.leave();
  });
});
