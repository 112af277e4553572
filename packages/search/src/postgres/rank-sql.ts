import type { Condition } from "../terms.ts";
import type { Parameters } from "./parameters.ts";
import type { Asked, Near, Question } from "./question.ts";
import { conditionQuery, WHOLE_MARK } from "./tsquery.ts";

/** Fewer slips come first, then words side by side, then where the words stand, then how exactly they do. */
const PLACES = { slips: 8, beside: 8, zone: 256, exact: 64 };
/** What a word weighs in the title, the trade's words and the name; in the body it weighs nothing. */
const ZONES = [
  { weights: "A", worth: 5 },
  { weights: "AB", worth: 2 },
  { weights: "ABC", worth: 1 },
];
/** What it adds that a title or label says just this: such a listing is what was asked for, others speak of it. */
const JUST_THIS = 4;
/** Further words of one thing tell little more. */
const MAX_EXACT = 4;
const WHOLE = { A: 8, B: 4 };

/** One number that puts matches in order, the best highest. It reads `l.told`, the ranking words, and `l.lexemes`. */
export function rankSql({ asked, pairs, whole }: Question, parameters: Parameters): string {
  const told = (condition: Condition, weights?: string) =>
    `l.told @@ ${parameters.text(conditionQuery(condition, "", weights))}::tsquery`;
  const slips = asked.flatMap(({ near }) => (near === null ? [] : [slipsSql(near, told, parameters)]));
  const beside = pairs.map(({ condition }) => `(${told(condition)})::int`);
  const zones = asked.flatMap((each) => zoneSql(each, told));
  const exact = [...asked.flatMap((each) => exactSql(each, told)), ...wholeSql(whole, told)];
  const sum = (parts: readonly string[], most: number) =>
    parts.length === 0 ? "0" : `least(${most}, ${parts.join(" + ")})`;
  const { slips: s, beside: b, zone: z, exact: e } = PLACES;
  return `(((${s - 1} - ${sum(slips, s - 1)}) * ${b} + ${sum(beside, b - 1)}) * ${z} + ${sum(zones, z - 1)})::bigint * ${e} + ${sum(exact, e - 1)}`;
}

type Told = (condition: Condition, weights?: string) => string;

/** The body's words are far away, so they are only asked where nothing else tells. */
function slipsSql({ known, sure, words }: Near, told: Told, parameters: Parameters): string {
  const ofSlips = (slips: number) => words.filter((each) => each.slips === slips).map(({ condition }) => condition);
  const whens = [1, 2].flatMap((slips) => {
    const conditions = ofSlips(slips);
    return conditions.length === 0 ? [] : [`when ${told({ any: conditions })} then ${slips}`];
  });
  const least = Math.min(...words.map(({ slips }) => slips));
  if (!known) return `case ${whens.join(" ")} else ${least} end`;
  const inBody = `search.words(l.lexemes) @@ ${parameters.text(conditionQuery(sure, ""))}::tsquery`;
  return `case when ${told(sure)} then 0 ${whens.join(" ")} when ${inBody} then 0 else ${least} end`;
}

function zoneSql({ condition, whole }: Asked, told: Told): string[] {
  const whens = ZONES.map(({ weights, worth }) => `when ${told(condition, weights)} then ${worth}`);
  return [`case ${whens.join(" ")} else 0 end`, ...(whole === null ? [] : [`(${told(whole)})::int * ${JUST_THIS}`])];
}

function exactSql({ written }: Asked, told: Told): string[] {
  const words = "all" in written ? written.all.slice(0, MAX_EXACT) : [written];
  return words.map((word) => `case when ${told(word, "A")} then 2 when ${told(word)} then 1 else 0 end`);
}

function wholeSql(whole: string | null, told: Told): string[] {
  if (whole === null) return [];
  const condition = { word: WHOLE_MARK + whole, prefix: false };
  return [`case when ${told(condition, "A")} then ${WHOLE.A} when ${told(condition, "B")} then ${WHOLE.B} else 0 end`];
}
