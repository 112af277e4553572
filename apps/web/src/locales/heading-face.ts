import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createFont } from "fonteditor-core";
import subsetFont from "subset-font";
import type { Locale } from "./locales.ts";

export interface HeadingFace {
  family: string;
  file: Uint8Array;
  fileName: string;
}

const packages: Partial<Record<Locale, { name: string; family: string }>> = {
  "zh-Hans": { name: "noto-serif-sc", family: "Noto Serif SC Cut" },
  "zh-Hant": { name: "noto-serif-tc", family: "Noto Serif TC Cut" },
};
const source = join(import.meta.dirname, "..");
const resolve = createRequire(import.meta.url).resolve;

/** Ids of the messages that components set in the serif: headings, and whatever carries the class `display`. */
function headingIds(): Set<string> {
  const ids = new Set<string>();
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".tsx")) continue;
    const code = readFileSync(join(source, name), "utf8");
    for (const [, id = ""] of code.matchAll(/(?:heading=\{|["'\s`]display\b[^>]*>\s*\{)\s*t\(\s*"([\w-]+\.[^"]+)"/g))
      ids.add(id);
  }
  return ids;
}

const readTexts = (locale: Locale, area: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, locale, `${area}.json`), "utf8"));

/** The home page is all headings and figures; elsewhere only what code says is one. */
function headingCharacters(locale: Locale): string {
  const ids = headingIds();
  const areas = readdirSync(join(import.meta.dirname, locale)).map((name) => name.replace(".json", ""));
  const texts = areas.flatMap((area) =>
    Object.entries(readTexts(locale, area))
      .filter(([key]) => area === "home" || ids.has(`${area}.${key}`))
      .map(([, text]) => text),
  );
  return [...new Set(texts.join("").match(/[\p{Script=Han}、。，：；？！（）《》「」]/gu))].sort().join("");
}

/** The slices of a font package with the ranges of characters each holds. */
function slicesOf(name: string): { path: string; holds: (code: number) => boolean }[] {
  const style = resolve(`@fontsource-variable/${name}/wght.css`);
  const rule = /url\(\.\/(files\/[^)]+)\)[^;]*;\s*unicode-range:\s*([^;}]+)/g;
  return [...readFileSync(style, "utf8").matchAll(rule)].map(([, file = "", list = ""]) => {
    const ranges = list.split(",").map((range) =>
      range
        .trim()
        .slice(2)
        .split("-")
        .map((hex) => Number.parseInt(hex, 16)),
    );
    return {
      path: join(dirname(style), file),
      holds: (code) => ranges.some(([from = 0, to = from]) => code >= from && code <= to),
    };
  });
}

/** One small file with the few hundred characters of the headings, at the one weight they use. */
export async function cutHeadingFace(locale: Locale): Promise<HeadingFace | undefined> {
  const from = packages[locale];
  const characters = from ? headingCharacters(locale) : "";
  if (!from || characters === "") return undefined;
  let whole: ReturnType<typeof createFont> | undefined;
  for (const { path, holds } of slicesOf(from.name)) {
    const mine = Array.from(characters).filter((character) => holds(character.codePointAt(0) ?? 0));
    if (mine.length === 0) continue;
    const part = await subsetFont(readFileSync(path), mine.join(""), {
      targetFormat: "truetype",
      variationAxes: { wght: 500 },
    });
    const font = createFont(part, { type: "ttf" });
    if (whole) whole.merge(font, { scale: 1 });
    else whole = font;
  }
  if (!whole) return undefined;
  const file = await subsetFont(Buffer.from(whole.write({ type: "ttf", toBuffer: true })), characters, {
    targetFormat: "woff2",
  });
  const hash = createHash("sha256").update(file).digest("base64url").slice(0, 8);
  return { family: from.family, file, fileName: `assets/${from.name}-headings-${hash}.woff2` };
}
