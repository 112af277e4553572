import type { Condition, Term } from "../terms.ts";

/** Marks a title's words once more, so that a match in the title can be looked up on its own. No folded word begins with it. */
export const TITLE_MARK = "^";
/** Marks a concept of the thesaurus, and a phrase as a whole. */
export const CONCEPT_MARK = "~";
export const WHOLE_MARK = "=";

/** tsquery text that every term must fulfil; `mark` is put before each word. */
export function matchQuery(asked: readonly Term[], mark = ""): string {
  return conditionQuery({ all: asked.map(({ condition }) => condition) }, mark);
}

/** tsquery text for `ts_rank`: the more of the words, and the better their places, the higher. */
export function rankQuery(asked: readonly Term[]): string {
  return [...new Set(asked.flatMap(({ words }) => words.map((word) => conditionQuery(word, ""))))].join(" | ");
}

function conditionQuery(condition: Condition, mark: string): string {
  if ("word" in condition) return `${quote(mark + condition.word)}${condition.prefix ? ":*" : ""}`;
  const [conditions, operator] = "all" in condition ? [condition.all, " & "] : [condition.any, " | "];
  const [only] = conditions;
  if (only && conditions.length === 1) return conditionQuery(only, mark);
  return `(${conditions.map((each) => conditionQuery(each, mark)).join(operator)})`;
}

/** A word as PostgreSQL reads it in a tsquery or a tsvector, whatever characters it holds. */
export function quote(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
