/** Keys under which the card company does a thing once; another try after a useless answer has another one. */
export const key = (what: string, id: string, tries = 0): string =>
  tries === 0 ? `${what}:${id}` : `${what}:${id}:${tries}`;

/** What we write on their things, so that they are found to be ours. */
export const MARK = {
  payment: "commonbench_payment",
  attempt: "commonbench_attempt",
  refund: "commonbench_refund",
  /** Which try of a refund it is. */
  tries: "commonbench_try",
} as const;
