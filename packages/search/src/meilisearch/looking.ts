import type { MultiSearchQuery } from "meilisearch";
import type { Question } from "./question.ts";
import { exactAttributes } from "./settings.ts";

/** Where and for what is looked; all that the searches of one question have in common. */
export interface Looking {
  readonly indexUid: string;
  readonly q: string;
  readonly attributesToSearchOn: string[] | null;
}

/** What of a question is looked for as it was asked, and what when that finds nothing. */
export function lookingFor(indexUid: string, question: Question | null, kind: "listings" | "organisations") {
  const attributesToSearchOn = exactAttributes(kind);
  const exact: Looking = { indexUid, q: question?.exact ?? "", attributesToSearchOn };
  const forgiving = question?.forgiving ?? null;
  return { exact, forgiving: forgiving === null ? null : { indexUid, q: forgiving, attributesToSearchOn: null } };
}

export const asAsked = { matchingStrategy: "all", locales: ["eng"] } as const satisfies Partial<MultiSearchQuery>;
