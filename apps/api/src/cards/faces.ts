/// <reference path="./wawoff2.d.ts" />
import type { Locale } from "@commonbench/taxonomy/types";
import { Blob, Buffer, Face, Font, shape, Variation } from "harfbuzzjs";
import fs from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { decompress } from "wawoff2";

// Words become outlines here, with the faces that the web app ships: a server needs no font of its own for a picture.

/** Part of a face, as fonts are cut for the web: a file for some ranges of characters. */
interface Slice {
  readonly file: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const { resolve } = createRequire(import.meta.url);
const LATIN = "@fontsource-variable/instrument-sans/wght.css";
const CHINESE: Readonly<Record<Locale, string>> = {
  en: "@fontsource-variable/noto-sans-sc/wght.css",
  pt: "@fontsource-variable/noto-sans-sc/wght.css",
  "zh-Hans": "@fontsource-variable/noto-sans-sc/wght.css",
  "zh-Hant": "@fontsource-variable/noto-sans-tc/wght.css",
};

/** Unpacked, a face takes about 100 kB; the words of one card need a handful. */
const MOST_FACES = 80;

const slices = new Map<string, Promise<Slice[]>>();
const faces = new Map<string, Promise<Face>>();

/** Asks once and keeps the answer, but not a failure. */
function once<Value>(kept: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

async function readSlices(style: string): Promise<Slice[]> {
  const css = resolve(style);
  const rule = /url\(\.\/(files\/[^)]+)\)[^;]*;\s*unicode-range:\s*([^;}]+)/g;
  return [...(await fs.readFile(css, "utf8")).matchAll(rule)].map(([, file = "", list = ""]) => ({
    file: path.join(path.dirname(css), file),
    ranges: list.split(",").map((range) => {
      const [from = 0, to = from] = range
        .trim()
        .slice(2)
        .split("-")
        .map((hex) => Number.parseInt(hex, 16));
      return [from, to] as const;
    }),
  }));
}

const readFace = async (file: string): Promise<Face> => new Face(new Blob(await decompress(await fs.readFile(file))));

const faceOf = async (file: string): Promise<Face> => {
  const face = await once(faces, file, () => readFace(file));
  const [oldest] = faces.keys();
  if (faces.size > MOST_FACES && oldest !== undefined) faces.delete(oldest);
  return face;
};

/** The file that draws this character: Latin, the reader's Chinese, the other one; undefined where no face of ours knows it. */
export async function fileFor(character: string, locale: Locale): Promise<string | undefined> {
  const code = character.codePointAt(0) ?? 0;
  for (const style of new Set([LATIN, CHINESE[locale], CHINESE["zh-Hans"], CHINESE["zh-Hant"]])) {
    const all = await once(slices, style, () => readSlices(style));
    const found = all.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
    // A range may promise more than the face holds.
    if (found && new Font(await faceOf(found.file)).nominalGlyph(code)) return found.file;
  }
  return undefined;
}

/** Neighbouring characters that one file draws. */
async function runsOf(text: string, locale: Locale): Promise<{ file: string; text: string }[]> {
  const runs: { file: string; text: string }[] = [];
  for (const character of text) {
    const file = await fileFor(character, locale);
    if (file === undefined) continue;
    const last = runs.at(-1);
    if (last?.file === file) last.text += character;
    else runs.push({ file, text: character });
  }
  return runs;
}

export interface Outline {
  /** SVG, with its origin at the left end of the base line. */
  readonly svg: string;
  readonly width: number;
}

/** Words as outlines, at a size in pixels. What no face of ours knows is left out. */
export async function outline(text: string, size: number, weight: number, locale: Locale): Promise<Outline> {
  let width = 0;
  const paths: string[] = [];
  for (const run of await runsOf(text, locale)) {
    const face = await faceOf(run.file);
    const font = new Font(face);
    font.setVariations([new Variation("wght", weight)]);
    const buffer = new Buffer();
    buffer.addText(run.text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const scale = size / face.upem;
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
      const drawn = font.glyphToPath(codepoint);
      const [x, y] = [width + xOffset * scale, -yOffset * scale];
      if (drawn) paths.push(`<path transform="translate(${x} ${y}) scale(${scale} ${-scale})" d="${drawn}"/>`);
      width += xAdvance * scale;
    }
  }
  return { svg: paths.join(""), width };
}
