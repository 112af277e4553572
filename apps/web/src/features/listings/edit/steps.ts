import type { ListingContent, ListingKind } from "@commonbench/domain/listings/schemas";
import type { Problem } from "./draft-state.ts";
import { isMissing, textOf, TEXT_FIELDS } from "./content.ts";

const ALL = [
  "what",
  "details",
  "words",
  "photos",
  "place",
  "price",
  "sessions",
  "capability",
  "booking",
  "programmes",
  "review",
] as const;
export type StepName = (typeof ALL)[number];

export const stepsOf = (kind: ListingKind): StepName[] =>
  ALL.filter((name) => (name !== "sessions" || kind === "training") && (name !== "capability" || kind === "partner"));

export const isStep = (name: string | undefined): name is StepName => ALL.some((each) => each === name);

const HOMES: Readonly<Record<string, StepName>> = {
  categoryId: "what",
  locale: "what",
  attributes: "details",
  text: "words",
  photos: "photos",
  documents: "photos",
  position: "place",
  priceMode: "price",
  price: "price",
  memberPrice: "price",
  minimumCharge: "price",
  setUpFee: "price",
  currency: "price",
  priceUnit: "price",
  sessions: "sessions",
  capability: "capability",
  programmes: "programmes",
};

/** Where a field stands. Title and summary in the language it was written in belong to what it is. */
export function stepOf(field: string, locale: string): StepName {
  if (field === `text.${locale}.title` || field === `text.${locale}.summary`) return "what";
  return HOMES[field.split(".")[0] ?? ""] ?? "booking";
}

/** What somebody has filled in already, for steps without anything required. */
function isTouched(step: StepName, content: ListingContent): boolean {
  const text = textOf(content, content.locale);
  switch (step) {
    case "words":
      return TEXT_FIELDS.slice(2).some((field) => text[field] !== "");
    case "photos":
      return !isMissing(content.photos) || !isMissing(content.documents);
    case "programmes":
      return !isMissing(content.programmes);
    case "details":
      return content.categoryId !== null;
    default:
      return true;
  }
}

interface Progress {
  readonly content: ListingContent;
  readonly problems: readonly Problem[];
  /** Fields whose error shows. */
  readonly wrong: ReadonlySet<string>;
}

export function stateOf(step: StepName, { content, problems, wrong }: Progress): "done" | "todo" | "wrong" {
  const here = (field: string): boolean => stepOf(field, content.locale) === step;
  if ([...wrong].some(here)) return "wrong";
  if (step === "review") return "todo";
  return !problems.some(({ field }) => here(field)) && isTouched(step, content) ? "done" : "todo";
}
