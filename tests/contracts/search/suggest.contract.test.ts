import { expect, test } from "vitest";
import { describeEngines } from "./engines.ts";

const visitor = { membersOnly: false, organisationId: null };

describeEngines("suggestions", (bench) => {
  test("complete from titles and the trade's words, at the beginning of a word", async () => {
    const { add, search } = bench();
    await add(
      { title: ["Vacuum casting line"], words: ["Casting", "Lost-wax casting"], body: ["castle"] },
      { title: ["Casting of platinum"], words: ["Casting"] },
      { title: ["Forecasting"] },
    );
    const suggested = await search.suggest("cast", visitor, "en", 10);
    expect(suggested).toEqual(["Casting", "Casting of platinum", "Lost-wax casting", "Vacuum casting line"]);
    expect(await search.suggest("vacuum ca", visitor, "en", 10)).toEqual(["Vacuum casting line"]);
    expect(await search.suggest("cast", visitor, "en", 2)).toEqual(["Casting", "Casting of platinum"]);
    expect(await search.suggest("xyz", visitor, "en", 10)).toEqual([]);
  });

  test("come in the reader's script, and each phrase once", async () => {
    const { add, search } = bench();
    await add({ words: ["真空铸造", "真空鑄造", "Vacuum casting"] }, { words: ["真空鑄造"] });
    expect(await search.suggest("真空", visitor, "zh-Hans", 5)).toEqual(["真空铸造"]);
    expect(await search.suggest("真空", visitor, "zh-Hant", 5)).toEqual(["真空鑄造"]);
    expect(await search.suggest("鑄", visitor, "zh-Hans", 5)).toEqual(["真空铸造"]);
  });

  test("complete codes however they are typed", async () => {
    const { add, search } = bench();
    await add({ words: ["GB/T 16553-2017", "LA-ICP-MS"] });
    for (const typed of ["GB/T 165", "gbt165", "gb/t16553-2", "GB T 16"]) {
      expect(await search.suggest(typed, visitor, "en", 5), typed).toEqual(["GB/T 16553-2017"]);
    }
    expect(await search.suggest("la-ic", visitor, "en", 5)).toEqual(["LA-ICP-MS"]);
  });

  test("ignore case and accents", async () => {
    const { add, search } = bench();
    await add({ title: ["Fundição de jóias"] });
    expect(await search.suggest("FUNDICA", visitor, "pt", 5)).toEqual(["Fundição de jóias"]);
  });

  test("are none for a text that holds nothing to complete", async () => {
    const { add, search } = bench();
    await add({ title: ["Laser"] });
    for (const text of ["", " ", "!!!", "🙂", "\0", "' & |", "%", "_"]) {
      expect(await search.suggest(text, visitor, "en", 5)).toEqual([]);
    }
  });

  test("complete a Chinese beginning in both scripts, and Portuguese with its accents", async () => {
    const { add, search } = bench();
    await add({ words: ["激光焊接机", "雷射焊接機", "Soldadura a laser"] });
    expect(await search.suggest("激光焊", visitor, "zh-Hans", 5)).toEqual(["激光焊接机"]);
    expect(await search.suggest("雷", visitor, "zh-Hant", 5)).toEqual(["雷射焊接機"]);
    expect(await search.suggest("焊接", visitor, "zh-Hant", 5)).toContain("雷射焊接機");
    expect(await search.suggest("soldad", visitor, "pt", 5)).toEqual(["Soldadura a laser"]);
  });

  test("are of what a slip was meant to be, where nothing begins as typed", async () => {
    const { add, search } = bench();
    await add({ title: ["Electroplating line"] }, { title: ["Hidden welder"], visibility: "members" });
    // Meilisearch completes only what begins as it is typed.
    const mended = search.name === "postgres" ? ["Electroplating line"] : [];
    expect(await search.suggest("elektroplating", visitor, "en", 5)).toEqual(mended);
    expect(await search.suggest("wedler", visitor, "en", 5)).toEqual([]);
  });

  test("follow what listings say now", async () => {
    const { add, search } = bench();
    const [id = ""] = await add({ title: ["Rhodium bath"] });
    expect(await search.suggest("rhod", visitor, "en", 5)).toEqual(["Rhodium bath"]);
    await search.listings.remove([{ id, version: 2 }]);
    expect(await search.suggest("rhod", visitor, "en", 5)).toEqual([]);
  });
});
