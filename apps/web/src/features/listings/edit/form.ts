import type { ListingContent, ListingKind } from "@commonbench/domain/listings/schemas";
import { createContext, use } from "react";
import type { ListingDraft } from "./draft.ts";
import type { DraftState } from "./draft-state.ts";
import type { Lookups } from "../lookups.ts";
import type { StepName } from "./steps.ts";

/** What every step of the form works with. */
export interface ListingForm {
  readonly draft: ListingDraft;
  readonly state: DraftState;
  readonly content: ListingContent;
  readonly kind: ListingKind;
  readonly lookups: Lookups;
  readonly set: (change: Partial<ListingContent>) => void;
  /** The sentence under a field, if there is one to show now. */
  readonly error: (field: string) => string | undefined;
  /** Every field with an error to show. */
  readonly wrong: ReadonlySet<string>;
  /** Opens a step, at a field of it if one is given. */
  readonly goTo: (step: StepName, field?: string) => void;
}

export const FormContext = createContext<ListingForm | null>(null);

export function useListingForm(): ListingForm {
  const form = use(FormContext);
  if (form === null) throw new Error("a step of the form stands outside the form");
  return form;
}
