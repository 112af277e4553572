import type { MultiSearchQuery } from "meilisearch";
import type { Question } from "./question.ts";
import { exactAttributes, type Kind } from "./settings.ts";

/** Where and for what is looked; all that the searches of one question have in common. */
export interface Looking {
  readonly indexUid: string;
  readonly q: string;
  /** Null looks where mistakes are forgiven, too. */
  readonly attributesToSearchOn: string[] | null;
}

export const asAsked = { matchingStrategy: "all", locales: ["eng"] } as const satisfies Partial<MultiSearchQuery>;

/** Without a question all is looked for. */
export function exactly(indexUid: string, question: Question | null, kind: Kind): Looking {
  return { indexUid, q: question?.exact ?? "", attributesToSearchOn: exactAttributes(kind) };
}

/** With mistakes forgiven, where there is a word that may hold one; what is spelt as asked comes first. */
export function forgiving(indexUid: string, question: Question | null, kind: Kind): Looking {
  const q = question?.forgiving ?? null;
  return q === null ? exactly(indexUid, question, kind) : { indexUid, q, attributesToSearchOn: null };
}

/** One after the other, until something is found. */
export function loosely(indexUid: string, question: Question | null, kind: Kind): Looking[] {
  const asTyped = question?.asTyped ?? null;
  const again: Looking[] = asTyped === null ? [] : [{ indexUid, q: asTyped, attributesToSearchOn: null }];
  return [forgiving(indexUid, question, kind), ...again];
}
