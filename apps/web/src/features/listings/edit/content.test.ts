import { describe, expect, test } from "vitest";
import { withOriginal, withServerIds, withText, type FormSession } from "./content.ts";
import { issuesOf, withoutIssues } from "./issues.ts";
import { differencesOf, merged } from "./merge.ts";
import { contentWith } from "./testing/sample.ts";

const session = (change: Partial<FormSession>): FormSession => ({
  language: "en",
  mode: "on-site",
  address: null,
  link: null,
  startsAt: "2026-12-06T01:00:00.000Z",
  endsAt: "2026-12-06T09:00:00.000Z",
  seats: 12,
  price: null,
  prerequisites: "",
  certificate: "",
  ...change,
});

describe("the words of a listing", () => {
  test("an emptied translation is no translation", () => {
    const written = withText(contentWith(), "pt", { title: "Fundição" });
    expect(Object.keys(written.text)).toContain("pt");
    expect(Object.keys(withText(written, "pt", { title: "" }).text)).not.toContain("pt");
  });

  test("words written before the language was chosen move to it", () => {
    const moved = withOriginal(contentWith(), "zh-Hans");
    expect(moved.locale).toBe("zh-Hans");
    expect(moved.text["zh-Hans"]?.title).toBe("Caster");
    expect(moved.text.en).toBeUndefined();
  });

  test("a translation that is there already becomes the original, and the other stays", () => {
    const both = withOriginal(withText(contentWith(), "pt", { title: "Fundição" }), "pt");
    expect([both.text.pt?.title, both.text.en?.title]).toEqual(["Fundição", "Caster"]);
  });
});

describe("sessions that the server has named", () => {
  test("take their ids, also when two are alike", () => {
    const sent = [session({ key: "a" }), session({ key: "b" })];
    const kept = [session({ id: "1" }), session({ id: "2" })];
    const ids = withServerIds(contentWith({ sessions: sent }), sent, kept).sessions.map(({ id }) => id);
    expect(ids).toEqual(["1", "2"]);
  });

  test("take them although somebody has typed on meanwhile", () => {
    const sent = [session({ key: "a" })];
    const typed = contentWith({ sessions: [session({ key: "a", seats: 30 })] });
    expect(withServerIds(typed, sent, [session({ id: "1" })]).sessions[0]).toMatchObject({ id: "1", seats: 30 });
  });
});

describe("what cannot be saved", () => {
  test("does not hold up the rest", () => {
    const last = contentWith({ price: 100 });
    const now = contentWith({
      price: Number.NaN,
      leadTimeDays: 3,
      attributes: { power: { value: Number.NaN, unit: "kw" } },
    });
    const issues = issuesOf(now);
    expect([...issues.keys()].toSorted()).toEqual(["attributes.power.value", "price"]);
    expect(withoutIssues(now, last, issues)).toMatchObject({ price: 100, leadTimeDays: 3, attributes: {} });
  });
});

describe("two versions of one listing", () => {
  const base = contentWith();
  const yours = withText({ ...base, price: 500, priceMode: "amount" }, "en", { title: "Mine" });
  const theirs = withText({ ...base, leadTimeDays: 2 }, "en", { title: "Theirs", summary: "New" });

  test("tell which side changed what", () => {
    const found = differencesOf(base, yours, theirs).map(({ field, both, changedBy }) => [field, both, changedBy]);
    expect(found).toEqual(
      expect.arrayContaining([
        ["text.en.title", true, "yours"],
        ["text.en.summary", false, "theirs"],
        ["price", false, "yours"],
        ["leadTimeDays", false, "theirs"],
      ]),
    );
  });

  test("become one by the choice for each field", () => {
    const differences = differencesOf(base, yours, theirs);
    const side = (field: string) =>
      field === "text.en.title" ? "theirs" : (differences.find((each) => each.field === field)?.changedBy ?? "yours");
    const one = merged(yours, theirs, differences, side);
    expect(one.text.en).toMatchObject({ title: "Theirs", summary: "New" });
    expect(one).toMatchObject({ price: 500, priceMode: "amount", leadTimeDays: 2 });
  });

  test("all of one side is that side", () => {
    const differences = differencesOf(base, yours, theirs);
    expect(
      differencesOf(
        base,
        merged(yours, theirs, differences, () => "yours"),
        yours,
      ),
    ).toEqual([]);
    expect(merged(yours, theirs, differences, () => "theirs")).toEqual(theirs);
  });
});
