import type { BookingMode, ListingKind } from "@commonbench/domain/listings/schemas";
import { t } from "#web/lib/i18n.ts";

const KINDS: readonly ListingKind[] = ["equipment", "lab", "training", "partner"];
const MODES: readonly BookingMode[] = ["instant", "request", "quote", "enquiry"];

export const asKind = (value: string): ListingKind | undefined => KINDS.find((kind) => kind === value);

export const kindWord = (value: string): string => {
  const kind = asKind(value);
  return kind ? t(`listings.kind-${kind}`) : value;
};

export const modeWord = (value: string): string => {
  const mode = MODES.find((each) => each === value);
  return mode ? t(`search.mode-${mode}`) : value;
};
