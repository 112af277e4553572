import type { Search } from "@commonbench/search/search";
import { expect, test } from "vitest";
import { describeEngines, listing, organisation, query } from "./engines.ts";

const { audience } = query();
const glance = (search: Search, text: string, typing = false) => search.glance({ text, typing, audience, limit: 3 });

describeEngines("organisations", (bench) => {
  test("are kept at their newest version", async () => {
    const { search } = bench();
    const first = organisation({ names: ["Golden Pearl", "金珠"], words: ["CMA"], version: 2 });
    await search.organisations.index([first, { ...first, version: 1, names: ["Old Pearl"] }]);
    expect(await search.organisations.versions(null, 10)).toEqual([{ id: first.id, version: 2 }]);
    expect((await glance(search, "golden pearl")).organisations).toEqual([first.id]);
    expect((await glance(search, "old")).organisations).toEqual([]);
    await search.organisations.remove([{ id: first.id, version: 3 }]);
    await search.organisations.index([first]);
    expect((await glance(search, "golden")).organisations).toEqual([]);
    expect(await search.organisations.versions(null, 10)).toEqual([]);
  });

  test("are found by name, label and what they say of themselves, in that order", async () => {
    const { search } = bench();
    const named = organisation({ names: ["Assay House"] });
    const labelled = organisation({ names: ["Macao Lab"], words: ["Assay of gold"] });
    const telling = organisation({ names: ["Hall"], body: ["We do assay."] });
    await search.organisations.index([telling, labelled, named]);
    expect((await glance(search, "assay")).organisations).toEqual([named.id, labelled.id, telling.id]);
    expect((await glance(search, "ass", true)).organisations).toContain(named.id);
  });
});

describeEngines("a glance", (bench) => {
  test("tells listings, courses and organisations apart, a few of each", async () => {
    const { search } = bench();
    const lines = [1, 2, 3, 4].map(() => listing({ title: ["Laser line"] }));
    const course = listing({ title: ["Laser course"], kind: "training" });
    const house = organisation({ names: ["Laser House"] });
    await search.listings.index([...lines, course]);
    await search.organisations.index([house]);
    const found = await glance(search, "laser");
    expect(found.listings).toHaveLength(3);
    expect(found.courses).toEqual([course.id]);
    expect(found.organisations).toEqual([house.id]);
    expect(await glance(search, "!!!")).toEqual({ listings: [], courses: [], organisations: [] });
  });

  test("shows nothing that the reader may not see", async () => {
    const { search } = bench();
    const hidden = listing({ title: ["Laser"], visibility: "members" });
    await search.listings.index([hidden]);
    expect((await glance(search, "laser")).listings).toEqual([]);
    const members = { membersOnly: true, organisationId: null };
    const seen = await search.glance({ text: "laser", typing: false, audience: members, limit: 3 });
    expect(seen.listings).toEqual([hidden.id]);
  });
});

describeEngines("a rebuild", (bench) => {
  const found = async (search: Search, text: string) => (await search.find(query({ text }))).hits.map(({ id }) => id);

  test("changes nothing for readers until it is swapped in, and then all of it", async () => {
    const { search } = bench();
    const [old, fresh] = [listing({ title: ["Old laser"] }), listing({ title: ["New laser"] })];
    const house = organisation({ names: ["Laser House"] });
    await search.listings.index([old]);
    const rebuild = await search.rebuild();
    await rebuild.listings.index([fresh]);
    await rebuild.organisations.index([house]);
    expect(await found(search, "laser")).toEqual([old.id]);
    expect(await rebuild.listings.versions(null, 10)).toEqual([{ id: fresh.id, version: 1 }]);
    await rebuild.swap();
    expect(await found(search, "laser")).toEqual([fresh.id]);
    expect(await search.listings.versions(null, 10)).toEqual([{ id: fresh.id, version: 1 }]);
    expect((await glance(search, "laser")).organisations).toEqual([house.id]);
    // The new index forgives slips and takes changes as the old one did.
    expect(await found(search, "lasre")).toEqual([fresh.id]);
    await search.listings.index([{ ...fresh, version: 2, title: ["Plating"] }]);
    expect(await found(search, "laser")).toEqual([]);
  });

  test("goes on with what an earlier run left, and leaves nothing when it is given up", async () => {
    const { search } = bench();
    const [first, second] = [listing({ title: ["First laser"] }), listing({ title: ["Second laser"] })];
    await (await search.rebuild()).listings.index([first]);
    const again = await search.rebuild();
    expect(await again.listings.versions(null, 10)).toEqual([{ id: first.id, version: 1 }]);
    await again.listings.index([second]);
    await again.swap();
    expect((await found(search, "laser")).toSorted()).toEqual([first.id, second.id].toSorted());
    const given = await search.rebuild();
    expect(await given.listings.versions(null, 10)).toEqual([]);
    await given.listings.index([listing({ title: ["Third laser"] })]);
    await given.abandon();
    expect(await found(search, "laser")).toHaveLength(2);
    expect(await (await search.rebuild()).listings.versions(null, 10)).toEqual([]);
    await (await search.rebuild()).abandon();
  });

  test("goes on while searches and changes come in", async () => {
    const { search } = bench();
    const lines = Array.from({ length: 30 }, (_, n) => listing({ title: [`Laser ${n}`] }));
    await search.listings.index(lines);
    let over = false;
    const asking = (async () => {
      while (!over) expect((await search.find(query({ text: "laser" }))).total).toBe(30);
    })();
    const changing = (async () => {
      for (const line of lines) await search.listings.index([{ ...line, version: 2 }]);
    })();
    const rebuild = await search.rebuild();
    await rebuild.listings.index(lines);
    await rebuild.swap();
    await changing;
    over = true;
    await asking;
    expect((await search.find(query({ text: "laser" }))).total).toBe(30);
  });
});
