import { expect, test } from "vitest";
import { describeEngines, listing, query } from "./engines.ts";

describeEngines("writes", (bench) => {
  test("a newer version replaces the older one, whole", async () => {
    const { search, hits, ask } = bench();
    const first = listing({
      title: ["Casting"],
      kind: "lab",
      places: ["macao"],
      attributes: { metal: "gold" },
      price: 5,
    });
    await search.listings.index([first]);
    await search.listings.index([{ ...listing({ title: ["Plating"] }), id: first.id, version: 2 }]);
    expect(await hits({ text: "casting" })).toEqual([]);
    expect(await hits({ text: "plating" })).toEqual([first.id]);
    expect(await hits({ filters: { places: ["macao"] } })).toEqual([]);
    const { facets } = await ask({ facets: ["kinds", "places"] });
    expect(facets).toEqual({ kinds: [{ value: "equipment", count: 1 }], places: [] });
  });

  test("an older version changes nothing, whatever the order of arrival", async () => {
    const { search, hits } = bench();
    const third = listing({ version: 3, title: ["Third"] });
    await search.listings.index([third]);
    await search.listings.index([{ ...third, version: 2, title: ["Second"] }]);
    await search.listings.remove([{ id: third.id, version: 2 }]);
    expect(await hits({ text: "third" })).toEqual([third.id]);
    expect(await search.listings.versions(null, 10)).toEqual([{ id: third.id, version: 3 }]);
  });

  test("writing the same version again does no harm, and brings new words of the taxonomy", async () => {
    const { search, hits, ask } = bench();
    const document = listing({ title: ["Casting"] });
    await search.listings.index([document]);
    await search.listings.index([document]);
    expect((await ask({})).total).toBe(1);
    await search.listings.index([{ ...document, words: ["倒模"] }]);
    expect(await hits({ text: "倒模" })).toEqual([document.id]);
  });

  test("a removed listing is gone everywhere, and a late write of that version or before does not bring it back", async () => {
    const { search, ask } = bench();
    const document = listing({ version: 2, title: ["Casting"], kind: "lab", lat: 22, lon: 113 });
    await search.listings.index([document]);
    await search.listings.remove([{ id: document.id, version: 3 }]);
    await search.listings.index([document, { ...document, version: 3 }]);
    const { total, facets } = await ask({ facets: ["kinds"] });
    expect({ total, facets }).toEqual({ total: 0, facets: { kinds: [] } });
    expect((await ask({ text: "casting" })).total).toBe(0);
    expect(await search.locate(query())).toEqual([]);
    expect(await search.listings.versions(null, 10)).toEqual([]);
    expect(await search.suggest("cast", query().audience, "en", 5)).toEqual([]);
  });

  test("a removal of the version that is stored takes it away", async () => {
    const { search, ask } = bench();
    const document = listing({ version: 2 });
    await search.listings.index([document]);
    await search.listings.remove([{ id: document.id, version: 2 }]);
    expect((await ask({})).total).toBe(0);
  });

  test("a newer version brings a removed listing back", async () => {
    const { search, hits } = bench();
    const document = listing({ title: ["Casting"] });
    await search.listings.remove([{ id: document.id, version: 4 }]);
    await search.listings.index([{ ...document, version: 5 }]);
    expect(await hits({ text: "casting" })).toEqual([document.id]);
  });

  test("a removal may come before the listing, and may name what nobody knows", async () => {
    const { search, ask } = bench();
    const document = listing({ version: 1 });
    await search.listings.remove([
      { id: document.id, version: 2 },
      { id: "no-such-id", version: 1 },
    ]);
    await search.listings.index([document]);
    expect((await ask({})).total).toBe(0);
  });

  test("one batch may hold a listing several times: the newest counts", async () => {
    const { search, hits } = bench();
    const document = listing({ version: 1, title: ["One"] });
    await search.listings.index([
      { ...document, version: 3, title: ["Three"] },
      document,
      { ...document, version: 2, title: ["Two"] },
    ]);
    expect(await hits({ text: "three" })).toEqual([document.id]);
    await search.listings.remove([
      { id: document.id, version: 2 },
      { id: document.id, version: 9 },
      { id: document.id, version: 1 },
    ]);
    expect(await hits({})).toEqual([]);
  });

  test("empty batches do nothing", async () => {
    const { search } = bench();
    await search.listings.index([]);
    await search.listings.remove([]);
    expect(await search.listings.versions(null, 10)).toEqual([]);
  });

  test("writers at the same time leave the newest version", async () => {
    const { search } = bench();
    const documents = Array.from({ length: 40 }, () => listing());
    const write = (version: number) => {
      const batch = documents.map((document) => ({ ...document, version, title: [`Edition ${version}`] }));
      return search.listings.index(version % 2 === 0 ? batch : batch.toReversed());
    };
    await Promise.all([4, 1, 7, 3, 8, 2, 6, 5].map(write));
    const found = await search.listings.versions(null, 100);
    expect(found.map(({ version }) => version)).toEqual(documents.map(() => 8));
    expect((await search.find(query({ text: "edition 8", limit: 100 }))).total).toBe(40);
  });

  test("versions come in pages by id", async () => {
    const { add, search } = bench();
    const ids = (await add(...Array.from({ length: 7 }, () => ({})))).toSorted();
    const first = await search.listings.versions(null, 4);
    const second = await search.listings.versions(first.at(-1)?.id ?? null, 4);
    expect([...first, ...second].map(({ id }) => id)).toEqual(ids);
    expect(await search.listings.versions(ids.at(-1) ?? null, 4)).toEqual([]);
  });

  test("is ready", async () => {
    expect(await bench().search.ready()).toBe(true);
  });
});
