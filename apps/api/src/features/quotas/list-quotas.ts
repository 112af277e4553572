import { roleCovers } from "@commonbench/domain/people/rules";
import type { ListQuotasInput } from "@commonbench/domain/quotas/schemas";
import type { Locale } from "@commonbench/domain/text";
import type { Db, Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";
import { labelsFor } from "#api/features/listings/labels.ts";
import { loadTitles } from "#api/features/listings/load-titles.ts";
import { loadParties } from "#api/features/organisations/load-parties.ts";
import { loadQuotas, quotaOf, type StoredQuota } from "./load.ts";
import type { QuotasView, QuotaView } from "./view.ts";

/** What the organisation in use has set; all of its people may read it. */
export async function listQuotas(ctx: ActingCtx, { locale }: ListQuotasInput): Promise<QuotasView> {
  const { id, role } = ctx.actor.organisation;
  const rows = await loadQuotas(ctx.db, id);
  return { quotas: await toQuotaViews(ctx.db, ctx, rows, locale), can: { manage: roleCovers(role, "manager") } };
}

export async function toQuotaViews(
  db: Db | Tx,
  { taxonomy }: Pick<ActingCtx, "taxonomy">,
  rows: readonly StoredQuota[],
  locale: Locale,
): Promise<QuotaView[]> {
  const quotas = rows.map((row) => ({ ...quotaOf(row), version: row.version }));
  const bookers = quotas.flatMap(({ bookers }) => (bookers.kind === "organisation" ? [bookers.id] : []));
  const listings = quotas.flatMap(({ resource }) => (resource.kind === "listing" ? [resource.id] : []));
  const [parties, titles] = [await loadParties(db, bookers, locale), await loadTitles(db, listings)];
  const labels = labelsFor(taxonomy, locale);
  const resourceName = ({ resource }: (typeof quotas)[number]) => {
    if (resource.kind === "listing") return titles.get(resource.id)?.(locale) ?? null;
    return resource.kind === "category" ? labels.category(resource.id).label : null;
  };
  return quotas.map((quota) => ({
    ...quota,
    primeTime: [...quota.primeTime],
    bookerName: quota.bookers.kind === "organisation" ? (parties.get(quota.bookers.id)?.name ?? null) : null,
    resourceName: resourceName(quota),
  }));
}
