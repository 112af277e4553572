/// <reference path="./subset-font.d.ts" />
import type { Locale } from "@commonbench/domain/text";
import fs from "node:fs/promises";
import subsetFont from "subset-font";
import { fileFor } from "#api/cards/faces.ts";

/** Narrow, unbreakable and other blanks are all drawn as one. */
const shown = (character: string): string => (/\p{Zs}/u.test(character) ? " " : character);

/** Stands for what no face of ours knows, as printers have it. */
const UNKNOWN = "〓";

const WEIGHTS = { plain: 400, strong: 600 } as const;
export type Weight = keyof typeof WEIGHTS;

export interface Run {
  readonly font: string;
  readonly text: string;
}

export interface Faces {
  /** The text in pieces that one font each draws. */
  runs(text: string, weight: Weight): readonly Run[];
}

interface Registry {
  registerFont(name: string, font: Buffer): unknown;
}

/**
 * Makes the fonts of one paper: of each file of the faces that the web app ships only the characters that the paper
 * needs, at one weight, so that it carries its fonts and stays small.
 */
export async function embedFaces(
  registry: Registry,
  texts: Readonly<Record<Weight, string>>,
  locale: Locale,
): Promise<Faces> {
  const fonts = {
    plain: await embed(registry, texts.plain, "plain", locale),
    strong: await embed(registry, texts.strong, "strong", locale),
  };
  return { runs: (text, weight) => runsOf(text, fonts[weight]) };
}

type FontOf = ReadonlyMap<string, string>;

async function embed(registry: Registry, text: string, weight: Weight, locale: Locale): Promise<FontOf> {
  const files = new Map<string, string>();
  for (const character of new Set(`${text}${UNKNOWN} `)) {
    const file = await fileFor(character, locale);
    if (file !== undefined) files.set(character, file);
  }
  const names = new Map<string, string>();
  for (const [file, pairs] of Map.groupBy(files, ([, file]) => file)) {
    const characters = pairs.map(([character]) => character);
    const name = `${weight}-${names.size}-${characters[0] ?? ""}`;
    registry.registerFont(name, await cut(file, characters.join(""), weight));
    for (const character of characters) names.set(character, name);
  }
  return names;
}

async function cut(file: string, characters: string, weight: Weight): Promise<Buffer> {
  const options = { targetFormat: "sfnt", variationAxes: { wght: WEIGHTS[weight] }, keepFeatures: ["kern"] } as const;
  return subsetFont(await fs.readFile(file), characters, options);
}

function runsOf(text: string, fonts: FontOf): Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const each of text) {
    const character = shown(each);
    const known = fonts.has(character) ? character : UNKNOWN;
    const font = fonts.get(known);
    if (font === undefined) continue;
    const last = runs.at(-1);
    if (last?.font === font) last.text += known;
    else runs.push({ font, text: known });
  }
  return runs;
}
