import { z } from "zod";
import { attributeProblems } from "./attribute-problems.ts";
import type { CategoryFacts } from "./category-facts.ts";
import { obtainedBy } from "./obtained-by.ts";
import { LISTING_PROBLEMS } from "./problem-names.ts";
import type { ListingContent, ListingKind } from "./schemas.ts";

/** `field` is a path of ListingContent. `limit` is the figure that was passed, in `unit` where there is one. */
export const ListingProblem = z.object({
  field: z.string(),
  problem: z.enum(LISTING_PROBLEMS),
  limit: z.number().optional(),
  unit: z.string().optional(),
});
export type ListingProblem = z.infer<typeof ListingProblem>;

interface Subject {
  readonly kind: ListingKind;
  readonly content: ListingContent;
  /** Null when the content names no category or an unknown one. */
  readonly category: CategoryFacts | null;
  readonly now: Date;
}

/** What keeps a listing from being published, in the order of the form. Nothing: it may be. */
export function publishProblems(subject: Subject): ListingProblem[] {
  const { content, category } = subject;
  return [
    ...categoryProblems(subject),
    ...missing(`text.${content.locale}.title`, content.text[content.locale]?.title),
    ...(category === null ? [] : attributeProblems(category, content.attributes)),
    ...missing("position", content.position),
    ...priceProblems(subject),
    ...kindProblems(subject),
  ];
}

function missing(field: string, value: unknown): ListingProblem[] {
  const empty = value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
  return empty ? [{ field, problem: "missing" }] : [];
}

function categoryProblems({ kind, content, category }: Subject): ListingProblem[] {
  const field = "categoryId";
  if (content.categoryId === null) return missing(field, null);
  if (category === null) return [{ field, problem: "unknown" }];
  if (category.kind !== kind) return [{ field, problem: "other-kind" }];
  return category.isLeaf ? [] : [{ field, problem: "not-a-leaf" }];
}

function priceProblems({ kind, content, category }: Subject): ListingProblem[] {
  const { priceMode, price, memberPrice, currency, priceUnit } = content;
  if (priceMode === "on-request") {
    return obtainedBy({ kind, ...content }) === "instant"
      ? [{ field: "priceMode", problem: "needed-for-instant" }]
      : [];
  }
  const problems = [...missing("price", price), ...missing("currency", currency), ...missing("priceUnit", priceUnit)];
  if (priceUnit !== null && category !== null && !category.priceUnits.includes(priceUnit)) {
    problems.push({ field: "priceUnit", problem: "not-allowed" });
  }
  if (price !== null && memberPrice !== null && memberPrice > price) {
    problems.push({ field: "memberPrice", problem: "above-price" });
  }
  return problems;
}

function kindProblems(subject: Subject): ListingProblem[] {
  switch (subject.kind) {
    case "equipment":
    case "lab":
      return capacityProblems(subject);
    case "training":
      return sessionProblems(subject);
    case "partner":
      return partnerProblems(subject.content);
    default:
      return subject.kind satisfies never;
  }
}

function capacityProblems({ kind, content }: Subject): ListingProblem[] {
  const atOnce = obtainedBy({ kind, ...content }) === "instant";
  return [...missing("units", content.units), ...(atOnce ? missing("weeklyPlan", content.weeklyPlan) : [])];
}

function sessionProblems({ content, now }: Subject): ListingProblem[] {
  if (content.sessions.length === 0) return missing("sessions", []);
  const toCome = content.sessions.some(({ startsAt }) => Date.parse(startsAt) > now.getTime());
  return toCome ? [] : [{ field: "sessions", problem: "none-to-come" }];
}

function partnerProblems({ capability, bookingMode }: ListingContent): ListingProblem[] {
  return [
    ...missing("capability.stages", capability?.stages),
    ...missing("capability.processes", capability?.processes),
    ...(bookingMode === "instant" ? [{ field: "bookingMode", problem: "not-allowed" } as const] : []),
  ];
}
