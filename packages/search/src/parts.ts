import type { Mention } from "./concepts.ts";

/** A stretch of the text: one that names concepts, or what lies between. */
export interface Part {
  readonly text: string;
  readonly mention: Mention | null;
}

/** A standard or a fineness is asked for by its very number. */
export const NUMBER = /\p{Nd}{3}/u;

/** Before and behind it no code goes on: "GB/T 16553-2017" asks for more than GB/T 16553. */
export function standsAlone(folded: string, { from, to }: Mention): boolean {
  const touching = /[\p{L}\p{N}]/u;
  const glue = /[-‐‒–—−/.·_&+#*]/u;
  const han = /\p{Script=Han}/u;
  const isPart = (near = "", next = "") =>
    (touching.test(near) && !han.test(near)) || (glue.test(near) && touching.test(next) && !han.test(next));
  const [first = "", last = ""] = [folded[from], folded[to - 1]];
  const before = !han.test(first) && isPart(folded[from - 1], folded[from - 2]);
  const behind = !han.test(last) && isPart(folded[to], folded[to + 1]);
  return !before && !behind && !NUMBER.test(folded.slice(from, to));
}

/** Joins what stands between to a concept beside it. */
const JOINS_BEFORE = /^[的与及或]+/u;
const JOINS_BEHIND = /[的与及或]+$/u;

export function partsOf(folded: string, mentions: readonly Mention[]): Part[] {
  const parts: Part[] = [];
  let end = 0;
  const between = (to: number) => {
    const [before, behind] = [end === 0 ? "" : JOINS_BEFORE, to === folded.length ? "" : JOINS_BEHIND];
    const text = folded.slice(end, to).replace(before, "").replace(behind, "");
    if (text.trim() !== "") parts.push({ text, mention: null });
  };
  for (const mention of mentions) {
    if (mention.from < end) continue;
    between(mention.from);
    parts.push({ text: folded.slice(mention.from, mention.to), mention });
    end = mention.to;
  }
  between(folded.length);
  return parts;
}
