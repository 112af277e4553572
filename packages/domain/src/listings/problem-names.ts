export const LISTING_PROBLEMS = [
  "missing",
  "unknown",
  "not-a-leaf",
  "other-kind",
  "wrong-type",
  "unknown-unit",
  "unknown-choice",
  "too-small",
  "too-large",
  "too-long",
  "not-allowed",
  "above-price",
  "needed-for-instant",
  "none-to-come",
] as const;
export type ListingProblemName = (typeof LISTING_PROBLEMS)[number];
