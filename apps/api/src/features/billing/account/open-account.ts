import type { OpenAccountInput } from "@commonbench/domain/billing/inputs";
import { mayUseCard } from "@commonbench/domain/billing/rails";
import { refuse } from "@commonbench/domain/errors";
import { Jurisdiction } from "@commonbench/domain/organisations/schemas";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { loadOrganisation } from "#api/features/organisations/load.ts";
import { requireFreshSignIn } from "#api/features/people/fresh-sign-in.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { asked, withKey } from "../card/answers.ts";
import { key } from "../card/keys.ts";
import { lockAccount } from "./lock-account.ts";
import type { LinkView } from "./view.ts";

/** The way to the card company's own form: opens the account at the first call, and goes on with it at the next. */
export async function openAccount(ctx: ActingCtx, input: OpenAccountInput): Promise<LinkView> {
  requireRole(ctx, "owner");
  await requireFreshSignIn(ctx);
  const { id: organisationId } = ctx.actor.organisation;
  const { legalName, ...organisation } = await loadOrganisation(ctx.db, organisationId);
  const jurisdiction = Jurisdiction.parse(organisation.jurisdiction);
  if (!mayUseCard(jurisdiction)) refuse("billing.account-not-possible");
  const country = countryOf(jurisdiction, input.country);
  const known = await ctx.tx((tx) => lockAccount(tx, ctx, { organisationId, country }));
  const stripeId = known.stripeId ?? (await createAccount(ctx, known, legalName));
  const page = `${ctx.env.publicUrl}/${input.locale}/desk/money/account`;
  const url = await asked(
    ctx.payments.createOnboardingLink(stripeId, { returnUrl: `${page}?back=1`, refreshUrl: `${page}?again=1` }),
  );
  return { url };
}

function countryOf(jurisdiction: Jurisdiction, said: string | undefined): string {
  if (jurisdiction === "hong-kong") return "HK";
  return said === undefined || said === "CN" || said === "MO" ? refuse("billing.account-not-possible") : said;
}

interface Known {
  readonly organisationId: string;
  readonly country: string;
}

async function createAccount(ctx: ActingCtx, { organisationId, country }: Known, name: string): Promise<string> {
  const draft = {
    country,
    kind: "company" as const,
    name,
    email: ctx.actor.email,
    metadata: { organisation: organisationId },
  };
  // Another person or country is another wish; the same one again is the same account.
  const { id: stripeId } = await asked(
    withKey(key("account", `${organisationId}:${country}:${ctx.actor.personId}`), (once) =>
      ctx.payments.createAccount(draft, once),
    ),
    "billing.account-not-possible",
  );
  return ctx.tx(async (tx) => {
    const { count } = await tx.payeeAccount.updateMany({
      where: { organisationId, stripeId: null },
      data: { stripeId },
    });
    if (count > 0)
      await recordTrail(tx, ctx, {
        subject: "organisation",
        subjectId: organisationId,
        action: "organisation.payment-account-opened",
        data: { country },
        organisationId,
      });
    const { stripeId: kept } = await tx.payeeAccount.findUniqueOrThrow({ where: { organisationId } });
    return kept ?? stripeId;
  });
}
