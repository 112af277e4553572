import type { Locale } from "@commonbench/domain/text";
import type { ActingCtx } from "#api/context.ts";
import { loadOrganisation } from "#api/features/organisations/load.ts";
import { withKey } from "./answers.ts";
import { key } from "./keys.ts";

/** The organisation as the card company knows it, so that its cards and receipts stand together. */
export async function ensureCustomer(ctx: ActingCtx, organisationId: string, locale: Locale): Promise<string> {
  const known = await ctx.db.payerCustomer.findUnique({ where: { organisationId } });
  if (known !== null) return known.stripeId;
  const { legalName } = await loadOrganisation(ctx.db, organisationId);
  const draft = { name: legalName, email: null, locale, metadata: { organisation: organisationId } };
  const { id: stripeId } = await withKey(key("customer", `${organisationId}:${locale}`), (once) =>
    ctx.payments.createCustomer(draft, once),
  );
  const row = { organisationId, stripeId, createdAt: ctx.now() };
  // Two who pay at once: the first one's stays.
  await ctx.db.payerCustomer.createMany({ data: [row], skipDuplicates: true });
  return (await ctx.db.payerCustomer.findUniqueOrThrow({ where: { organisationId } })).stripeId;
}
