import { z } from "zod";
import { ListingKind } from "../listings/schemas.ts";
import { MinorUnits } from "../money.ts";
import { OrganisationClass } from "../organisations/schemas.ts";
import { Id, LocaleSchema, plainText, TaxonomyId } from "../text.ts";
import { CurrencyCode } from "./schemas.ts";
import { Share } from "./tariff.ts";

const scope = {
  programme: TaxonomyId.nullable(),
  categoryId: TaxonomyId.nullable(),
  kind: ListingKind.nullable(),
  memberClass: OrganisationClass.nullable(),
  currency: CurrencyCode.nullable(),
};

/** Days are those of the alliance. A fixed part and a limit are money, so they need a currency. */
export const AddCommissionRuleInput = z
  .object({
    ...scope,
    basisPoints: Share,
    fixed: MinorUnits,
    cap: MinorUnits.nullable(),
    startsOn: z.iso.date(),
    note: plainText(500),
    locale: LocaleSchema,
  })
  .refine(({ currency, fixed, cap }) => currency !== null || (fixed === 0 && cap === null), {
    path: ["currency"],
    error: "needs-currency",
  });
export type AddCommissionRuleInput = z.infer<typeof AddCommissionRuleInput>;

/** `endsOn`: the first day on which it is no more. */
export const EndCommissionRuleInput = z.object({
  id: Id,
  endsOn: z.iso.date(),
  reason: plainText(500, 1),
  locale: LocaleSchema,
});
export type EndCommissionRuleInput = z.infer<typeof EndCommissionRuleInput>;

export const ListCommissionRulesInput = z.object({ locale: LocaleSchema });
export type ListCommissionRulesInput = z.infer<typeof ListCommissionRulesInput>;

/** What would be taken of an amount on a day, and why. */
export const PreviewCommissionInput = z.object({
  day: z.iso.date(),
  kind: ListingKind,
  categoryId: TaxonomyId.nullable(),
  programmes: z.array(TaxonomyId).max(6),
  memberClass: OrganisationClass.nullable(),
  currency: CurrencyCode,
  amount: MinorUnits,
  locale: LocaleSchema,
});
export type PreviewCommissionInput = z.infer<typeof PreviewCommissionInput>;
