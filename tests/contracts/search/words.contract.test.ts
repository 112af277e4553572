import { expect, test } from "vitest";
import { describeEngines, query } from "./engines.ts";

describeEngines("words", (bench) => {
  test("finds all words in any order, wherever they stand", async () => {
    const { add, hits } = bench();
    const [both] = await add(
      { title: ["Vacuum casting line"], organisation: ["Panyu Golden Works"] },
      { title: ["Vacuum pump"], body: ["For the workshop."] },
    );
    expect(await hits({ text: "panyu vacuum" })).toEqual([both]);
    expect(await hits({ text: "vacuum nothing" })).toEqual([]);
  });

  test("takes a blank text for none, and finds nothing by a text without letters and digits", async () => {
    const { add, hits } = bench();
    const [id] = await add({ title: ["Laser !!!"] });
    expect(await hits({ text: "   " })).toEqual([id]);
    expect(await hits({ text: null })).toEqual([id]);
    for (const text of ["!!!", "…", "🙂", "' & | ! ( ) :* <->"]) expect(await hits({ text })).toEqual([]);
    expect(await hits({ text: "laser !!! 🙂" })).toEqual([id]);
  });

  test("completes the last word while typing, and only then", async () => {
    const { add, hits } = bench();
    const [id] = await add({ title: ["Electroplating of rings"], words: ["真空铸造"] });
    expect(await hits({ text: "rings electropl", typing: true })).toEqual([id]);
    expect(await hits({ text: "rings electropl" })).toEqual([]);
    expect(await hits({ text: "electropl rings", typing: true })).toEqual([]);
    expect(await hits({ text: "ring", typing: true })).toEqual([id]);
    expect(await hits({ text: "真空铸", typing: true })).toEqual([id]);
    expect(await hits({ text: "真空铸 ", typing: true })).toEqual([id]);
  });

  test.each([
    ["FUNDICAO", "Fundição em vácuo"],
    ["fundição", "FUNDICAO"],
    ["Ａｕ９９９", "Au999"],
    ["strasse", "Straße"],
    ["joias", "Jóias"],
    ["ｃａｓｔｉｎｇ", "casting"],
  ])("finds %s where it says %s", async (text, title) => {
    const { add, hits } = bench();
    const [id] = await add({ title: [title] });
    expect(await hits({ text })).toEqual([id]);
  });

  test.each([
    ["鑄造", "铸造"],
    ["铸造", "鑄造"],
    ["镶嵌", "鑲嵌"],
    ["線切割", "线切割"],
    ["檯面", "台面"],
    ["餘料", "余料"],
    ["裏面", "里面"],
    ["裡面", "裏面"],
  ])("reads both scripts as one: %s finds %s", async (text, title) => {
    const { add, hits } = bench();
    const [id] = await add({ title: [title] });
    expect(await hits({ text })).toEqual([id]);
  });

  test("finds Chinese inside a sentence, but not its characters apart", async () => {
    const { add, hits } = bench();
    const [together] = await add({ body: ["本厂专做倒模及执模"] }, { body: ["倒出后再开模"] });
    expect(await hits({ text: "倒模" })).toEqual([together]);
  });

  test("finds several Chinese words that are typed without a space", async () => {
    const { add, hits } = bench();
    const [id] = await add({ title: ["真空倒模"], organisation: ["番禺金珠首饰厂"] }, { title: ["番禺电镀"] });
    expect(await hits({ text: "番禺倒模" })).toEqual([id]);
    expect(await hits({ text: "番禺的倒模" })).toEqual([id]);
    expect(await hits({ text: "首饰厂真空倒模" })).toEqual([id]);
  });

  test("finds a single Chinese character at any place", async () => {
    const { add, hits } = bench();
    const [first, middle, last] = await add(
      { title: ["金饰"] },
      { title: ["白金戒"] },
      { title: ["足金"] },
      { title: ["银饰"] },
    );
    expect((await hits({ text: "金" })).toSorted()).toEqual([first, middle, last].toSorted());
  });

  test("finds mixed scripts", async () => {
    const { add, hits } = bench();
    const [id] = await add({ title: ["18K金真空倒模"] }, { title: ["足金倒模"] });
    expect(await hits({ text: "18K金 倒模" })).toEqual([id]);
    expect(await hits({ text: "18k 倒模" })).toEqual([id]);
    expect(await hits({ text: "18K金倒模" })).toEqual([id]);
  });

  test.each([
    ["rings", "Ring polishing"],
    ["mould", "Moulds and dies"],
    ["brooch", "Brooches"],
    ["assemblies", "Assembly of clasps"],
    ["jewelry", "Jewellery"],
    ["aliança", "Alianças de ouro"],
    ["fundições", "Fundição"],
    ["anel", "Anéis"],
    ["metais", "Metal precioso"],
    ["colar", "Colares"],
    ["jeweler", "The jeweller's bench"],
  ])("finds the other number: %s, %s", async (text, title) => {
    const { add, hits } = bench();
    const [id] = await add({ title: [title] });
    expect(await hits({ text })).toEqual([id]);
  });

  test("does not insist on words that join others", async () => {
    const { add, hits } = bench();
    const [id] = await add({ title: ["Casting, Panyu"], body: ["ouro"] });
    expect(await hits({ text: "casting in the Panyu" })).toEqual([id]);
    expect(await hits({ text: "casting de ouro" })).toEqual([id]);
    expect(await hits({ text: "in" })).toEqual([]);
  });
});

describeEngines("slips", (bench) => {
  test.each([
    ["wedler", "Laser welder"],
    ["weldr", "Laser welder"],
    ["wellder", "Laser welder"],
    ["walder", "Laser welder"],
    ["elektroplatting", "Electroplating"],
    ["fundicoa", "Fundição"],
    ["plating shnzhen", "Plating, Shenzhen"],
  ])("finds %s where it says %s", async (text, title) => {
    const { add, ask } = bench();
    const [id] = await add({ title: [title] }, { title: ["Ring"], body: ["nothing of the kind"] });
    const { hits, total, meant } = await ask({ text, facets: ["kinds"] });
    expect(hits.map((hit) => hit.id)).toEqual([id]);
    expect(total).toBe(1);
    expect(meant).not.toBeNull();
  });

  test("are mended on every page and on the map", async () => {
    const { add, ask, search } = bench();
    await add({ title: ["Welder"], lat: 22, lon: 113 }, { title: ["Welder"], lat: 22, lon: 113 });
    const { nextCursor: cursor } = await ask({ text: "wedler", limit: 1 });
    expect((await ask({ text: "wedler", limit: 1, cursor })).hits).toHaveLength(1);
    expect(await search.locate(query({ text: "wedler" }))).toHaveLength(2);
  });

  test("are left alone in what listings know, in short words and in codes", async () => {
    const { add, hits } = bench();
    await add({ title: ["Ring of gold"] }, { title: ["King"] }, { title: ["Au999"] });
    for (const text of ["king gold", "rin", "gald au998", "Au998"]) expect(await hits({ text }), text).toEqual([]);
  });
});

describeEngines("codes", (bench) => {
  test.each([
    [
      "GB/T 16553-2017",
      [
        "GB/T 16553",
        "gb/t16553",
        "GBT 16553",
        "gbt16553",
        "GB 16553",
        "GB16553",
        "16553",
        "GB/T 16553-2017",
        "gb/t-16553-2017",
      ],
    ],
    ["LA-ICP-MS", ["LA-ICP-MS", "la icp ms", "laicpms", "ICP-MS", "LA-ICP"]],
    ["LA ICP MS", ["LA-ICP-MS"]],
    ["Au999", ["Au999", "au 999", "AU-999", "999"]],
    ["Au 999", ["Au999", "Au-999"]],
    ["18 K", ["18K", "18k"]],
    ["ISO/IEC 17025", ["ISO 17025", "ISO17025", "ISO/IEC 17025", "IEC 17025"]],
    ["HKSM/FCT-2016", ["HKSM/FCT-2016", "HKSM FCT 2016", "FCT2016"]],
    ["VC-480", ["vc480", "VC 480", "VC-480"]],
    ["K7M2X9L4Q8", ["k7m2x9l4q8", "K7M2X9L4Q8"]],
    ["1,000 pieces", ["1000"]],
    ["laser welding", ["laser-welding"]],
    ["laser-welding", ["laser welding", "laserwelding"]],
  ])("finds %s", async (title, texts) => {
    const { add, hits } = bench();
    const [id] = await add({ title: [title] });
    for (const text of texts) expect(await hits({ text }), text).toEqual([id]);
  });

  test("finds the beginning of a code while typing", async () => {
    const { add, hits } = bench();
    const [id] = await add({ words: ["GB/T 16553-2017"] });
    for (const text of ["gb/t 165", "gbt165", "GB/T16553-20"]) {
      expect(await hits({ text, typing: true }), text).toEqual([id]);
      expect(await hits({ text }), text).toEqual([]);
    }
  });

  test("keeps codes exact", async () => {
    const { add, hits } = bench();
    await add({ title: ["Au750, Pt999"] }, { title: ["GB/T 16552"] }, { title: ["Au9999"] });
    for (const text of ["Au999", "Au-999", "GB/T 16553", "Pt750"]) expect(await hits({ text }), text).toEqual([]);
  });
});

describeEngines("ranking", (bench) => {
  test("puts the title before the trade's words, the organisation's name and the description", async () => {
    const { add, hits } = bench();
    const [title, words, organisation, body] = await add(
      { title: ["Casting"] },
      { words: ["Casting"] },
      { organisation: ["Casting Ltd"] },
      { body: ["We also do casting."] },
    );
    expect(await hits({ text: "casting" })).toEqual([title, words, organisation, body]);
  });

  test("puts words side by side before words apart, more of them in the title before fewer, and the newer before the older", async () => {
    const { add, hits } = bench();
    const [older, one, newer, apart] = await add(
      { title: ["Gold laser"] },
      { title: ["Gold"], body: ["With a laser."] },
      { title: ["Gold laser"] },
      { title: ["Laser for gold"] },
    );
    expect(await hits({ text: "gold laser" })).toEqual([newer, older, apart, one]);
  });

  test("shows the newest first when nothing was asked for", async () => {
    const { add, hits } = bench();
    const ids = await add({ title: ["a"] }, { title: ["b"] }, { title: ["c"] });
    expect(await hits({})).toEqual(ids.toReversed());
  });
});
