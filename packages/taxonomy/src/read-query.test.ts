import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taxonomy } from "./default.ts";
import { readQuery } from "./read-query.ts";
import { createTaxonomy } from "./taxonomy.ts";
import { ceramics } from "./testing/ceramics.ts";

const read = (text: string) => {
  const { text: left, phrases } = readQuery(taxonomy, text);
  return [left, ...phrases.map((phrase) => (phrase.filter === "near" ? phrase.place.id : phrase.stage.id))];
};

describe("reading a query", () => {
  it.each([
    ["polishing near Hung Hom", ["polishing", "hung-hom"]],
    ["Polishing close to hung hom", ["Polishing", "hung-hom"]],
    ["near TST showroom", ["showroom", "tsim-sha-tsui"]],
    ["红磡附近打磨", ["打磨", "hung-hom"]],
    ["紅磡附近的 打磨", ["打磨", "hung-hom"]],
    ["打磨，靠近水贝", ["打磨", "luohu-shuibei"]],
    ["镶石 番禺一带", ["镶石", "panyu-daluotang"]],
    ["polimento perto de Hung Hom", ["polimento", "hung-hom"]],
    ["reparação próximo de Macau", ["reparação", "macao"]],
    ["upstream of setting", ["", "m4"]],
    ["镶石上游", ["", "m4"]],
    ["鑲石的上游", ["", "m4"]],
    ["a montante da cravação", ["", "m4"]],
    ["laser downstream of casting", ["laser", "m4"]],
    ["倒模下游", ["", "m4"]],
    ["a jusante da fundição", ["", "m4"]],
    ["upstream of setting near Kwun Tong", ["", "kwun-tong", "m4"]],
  ])("%s", (text, meant) => {
    expect(read(text)).toEqual(meant);
  });

  it.each([
    "Hung Hom casting",
    "near net shape casting",
    "near my factory",
    "上游",
    "upstream of everything",
    "upstream of refining",
    "downstream of XRF",
    "montante",
    "附近",
    "",
  ])("leaves %s as it is", (text) => {
    expect(read(text)).toEqual([text]);
  });

  it("tells what the text would be without each phrase", () => {
    const { phrases } = readQuery(taxonomy, "laser upstream of setting near Kwun Tong");
    expect(phrases.map(({ without }) => without)).toEqual(["laser upstream of setting", "laser near Kwun Tong"]);
  });

  it("reaches farther around a city than around a district", () => {
    const [city] = readQuery(taxonomy, "near Shenzhen").phrases;
    const [district] = readQuery(taxonomy, "near Shuibei").phrases;
    expect([city, district].map((phrase) => phrase?.filter === "near" && phrase.km)).toEqual([25, 10]);
  });

  it("knows the places and steps of any alliance", () => {
    const pottery = createTaxonomy(ceramics);
    expect(readQuery(pottery, "kiln near Lowtown").phrases.map(({ filter }) => filter)).toEqual(["near"]);
    expect(readQuery(pottery, "upstream of gas kiln").phrases).toMatchObject([{ stage: { id: "form" } }]);
  });

  it("answers any text, and never makes it longer", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(readQuery(taxonomy, text).text.length).toBeLessThanOrEqual(Math.max(text.length, 1));
      }),
    );
  });
});
