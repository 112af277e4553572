import type { Condition } from "../terms.ts";

/** Marks a title's words once more, so that a match in the title can be looked up on its own. No folded word begins with it. */
export const TITLE_MARK = "^";
/** Marks a concept of the thesaurus, and a phrase as a whole. */
export const CONCEPT_MARK = "~";
export const WHOLE_MARK = "=";

/** tsquery text of a condition; `mark` is put before each word, and with `weights` words count only in those zones. */
export function conditionQuery(condition: Condition, mark = "", weights = ""): string {
  if ("word" in condition) {
    const suffix = `${condition.prefix ? "*" : ""}${weights}`;
    return `${quote(mark + condition.word)}${suffix === "" ? "" : `:${suffix}`}`;
  }
  const [conditions, operator] = "all" in condition ? [condition.all, " & "] : [condition.any, " | "];
  const [only] = conditions;
  if (only && conditions.length === 1) return conditionQuery(only, mark, weights);
  return `(${conditions.map((each) => conditionQuery(each, mark, weights)).join(operator)})`;
}

/** A word as PostgreSQL reads it in a tsquery or a tsvector, whatever characters it holds. */
export function quote(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
