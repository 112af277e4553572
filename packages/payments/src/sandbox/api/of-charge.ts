import { z } from "zod";
import { paging } from "../core/form.ts";

/** Refunds and disputes are asked for by what was paid. */
export const OfCharge = z.strictObject({
  ...paging,
  payment_intent: z.string().optional(),
  charge: z.string().optional(),
});

interface Charged {
  readonly _in: string | null;
  readonly payment_intent: string | null;
  readonly charge: string;
}

export function ofCharge<T extends Charged>(
  all: readonly T[],
  account: string | null,
  { payment_intent: intent, charge }: Pick<z.output<typeof OfCharge>, "payment_intent" | "charge">,
): T[] {
  return all.filter(
    (each) =>
      each._in === account &&
      (intent === undefined || each.payment_intent === intent) &&
      (charge === undefined || each.charge === charge),
  );
}
