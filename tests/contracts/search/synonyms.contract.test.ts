import { expect, test } from "vitest";
import { describeEngines, query } from "./engines.ts";

/** What one thing is called in the four languages, with the trade's jargon. */
const CASTING = ["casting", "lost-wax casting", "倒模", "鑄造", "fundição", "microfusão"];

describeEngines("other words", (bench) => {
  test.each(CASTING)("%s finds whatever the trade calls it, the very word first", async (text) => {
    const { add, ask } = bench();
    const titles = CASTING.filter((word) => word !== text);
    const ids = await add({ title: [text] }, ...titles.map((title) => ({ title: [title] })));
    const { hits, total, meant } = await ask({ text });
    expect(total).toBe(CASTING.length);
    expect(hits[0]?.id).toBe(ids[0]);
    expect(hits.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(meant).toBeNull();
  });

  test("what is narrower is found by what is wider, and not the other way round", async () => {
    const { add, hits } = bench();
    const [wide, narrow] = await add({ title: ["Casting"] }, { title: ["Vacuum casting"] }, { title: ["Engraving"] });
    expect(await hits({ text: "倒模" })).toEqual(expect.arrayContaining([wide, narrow]));
    expect(await hits({ text: "真空倒模" })).toEqual([narrow]);
    expect(await hits({ text: "fundição a vácuo" })).toEqual([narrow]);
  });

  test("are found for a phrase inside of a longer question, and for Chinese inside of a run", async () => {
    const { add, hits } = bench();
    const [id] = await add({ title: ["Vacuum casting"], words: ["Panyu", "番禺"] }, { title: ["Vacuum casting"] });
    for (const text of ["vacuum casting panyu", "番禺真空倒模", "番禺的真空倒模", "fundição a vácuo em Panyu"]) {
      expect(await hits({ text }), text).toEqual([id]);
    }
  });

  test("hold in every script, case and number", async () => {
    const { add, hits } = bench();
    const [id] = await add({ title: ["電鍍"] });
    for (const text of ["Electroplating", "电镀", "ELECTROPLATING", "galvanoplastia"]) {
      expect(await hits({ text }), text).toEqual([id]);
    }
  });

  test("are told, so that a page can mark them", async () => {
    const { add, ask } = bench();
    await add({ title: ["真空倒模"] });
    const { words } = await ask({ text: "vacuum casting" });
    expect(words).toContain("vacuum casting");
    expect(words).toContain("真空倒模");
  });
});

describeEngines("ranking by words", (bench) => {
  test("puts what is spelt as asked before what is spelt almost so, wherever it stands", async () => {
    const { add, hits } = bench();
    const [close, body] = await add({ title: ["Welding wire"] }, { body: ["We do wedding bands."] });
    expect(await hits({ text: "wedding" })).toEqual([body, close]);
    expect(await hits({ text: "welding" })).toEqual([close, body]);
  });

  test("puts a code that is asked for before what begins like it", async () => {
    const { add, hits } = bench();
    const [exact, longer] = await add({ words: ["VC-48"] }, { words: ["VC-480"] });
    expect(await hits({ text: "VC-48", typing: true })).toEqual([exact, longer]);
    expect(await hits({ text: "VC-48" })).toEqual([exact]);
  });

  test("looks among certain listings only, and there for the very words", async () => {
    const { add, hits } = bench();
    const [first, second] = await add({ title: ["Welder"] }, { title: ["Welder"] });
    expect(await hits({ text: "welder", among: [first ?? "", "none"] })).toEqual([first]);
    expect(await hits({ text: "wedler", among: [first ?? "", second ?? ""] })).toEqual([]);
    expect(await hits({ text: "welder", among: [] })).toEqual([]);
  });

  test("finds and counts only what fits, and forgives slips all the same", async () => {
    const { add, hits, ask } = bench();
    const [first, second] = await add(
      { title: ["Welder"], kind: "equipment" },
      { title: ["Welder"], kind: "lab" },
      { title: ["Welder"], kind: "lab" },
    );
    const fitting = [first ?? "", second ?? ""];
    expect((await hits({ text: "wedler", fitting })).toSorted()).toEqual(fitting.toSorted());
    expect(await hits({ text: "welder", fitting: [] })).toEqual([]);
    const { total, facets } = await ask({ text: "welder", fitting, facets: ["kinds"], filters: { kinds: ["lab"] } });
    expect([total, facets.kinds?.toSorted((a, b) => a.value.localeCompare(b.value))]).toEqual([
      1,
      [
        { value: "equipment", count: 1 },
        { value: "lab", count: 1 },
      ],
    ]);
  });
});

describeEngines("most of a question", (bench) => {
  test("is found where nothing holds all of it, and said to be but most", async () => {
    const { add, ask, hits, search } = bench();
    const [id] = await add({ title: ["Enamel kiln"], body: ["weekly"], lat: 22, lon: 113 }, { title: ["Kiln"] });
    // Meilisearch has no way to ask for all but one word: it finds all of them or nothing.
    const most = search.name === "postgres";
    const { hits: found, partly } = await ask({ text: "enamel kiln zebra weekly" });
    expect(found.map((hit) => hit.id)).toEqual(most ? [id] : []);
    expect(partly).toBe(most);
    expect(await search.locate(query({ text: "enamel kiln zebra weekly" }))).toHaveLength(most ? 1 : 0);
    expect((await ask({ text: "enamel kiln weekly" })).partly).toBe(false);
    expect(await hits({ text: "kiln zebra" })).toEqual([]);
  });
});
