import type { Tx } from "@commonbench/db/client";
import { conflict, notFound, refuse } from "@commonbench/domain/errors";
import { QUOTAS_PER_ORGANISATION, type SaveQuotaInput } from "@commonbench/domain/quotas/schemas";
import { holdLock } from "#api/advisory-lock.ts";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnListing } from "#api/features/listings/load.ts";
import { mayKnowOrganisation } from "#api/features/organisations/actor-of.ts";
import { findOrganisation } from "#api/features/organisations/load.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { toQuotaViews } from "./list-quotas.ts";
import { loadOwnQuota } from "./load.ts";
import type { QuotaView } from "./view.ts";

/** Sets a quota or changes one. It counts from the next booking on; what stands already stays. */
export async function saveQuota(ctx: ActingCtx, input: SaveQuotaInput): Promise<QuotaView> {
  requireRole(ctx, "manager");
  return ctx.tx(async (tx) => {
    await requireKnown(tx, ctx, input);
    const { id, version, locale, ...content } = input;
    const saved = id === undefined ? await create(tx, ctx, content) : await update(tx, ctx, id, version ?? 0, content);
    await recordTrail(tx, ctx, {
      subject: "quota",
      subjectId: saved,
      action: id === undefined ? "quota.set" : "quota.changed",
      organisationId: ctx.actor.organisation.id,
      data: { measure: content.measure, period: content.period, limit: content.limit },
    });
    const [view] = await toQuotaViews(tx, ctx, [await loadOwnQuota(tx, ctx, saved)], locale);
    return view ?? notFound();
  });
}

type Content = Omit<SaveQuotaInput, "id" | "version" | "locale">;

async function create(tx: Tx, { actor, now }: ActingCtx, content: Content): Promise<string> {
  const organisationId = actor.organisation.id;
  await holdLock(tx, `quotas-of:${organisationId}`);
  const count = await tx.quota.count({ where: { organisationId } });
  if (count >= QUOTAS_PER_ORGANISATION) refuse("quotas.too-many");
  const at = { createdAt: now(), updatedAt: now() };
  return (await tx.quota.create({ data: { organisationId, ...content, ...at }, select: { id: true } })).id;
}

async function update(tx: Tx, ctx: ActingCtx, id: string, version: number, content: Content): Promise<string> {
  const before = await loadOwnQuota(tx, ctx, id);
  if (before.version !== version) conflict("quotas.changed-meanwhile");
  const data = { ...content, version: version + 1, updatedAt: ctx.now() };
  return (await tx.quota.update({ where: { id, version }, data, select: { id: true } })).id;
}

/** A quota is about what the organisation offers, and about somebody whom it can know. */
async function requireKnown(tx: Tx, ctx: ActingCtx, { resource, bookers }: SaveQuotaInput): Promise<void> {
  if (resource.kind === "listing") await loadOwnListing(tx, ctx, resource.id);
  if (resource.kind === "category" && ctx.taxonomy.category(resource.id) === undefined)
    refuse("quotas.unknown-resource");
  if (bookers.kind !== "organisation") return;
  const found = await findOrganisation(tx, { id: bookers.id });
  if (found === null || !mayKnowOrganisation(ctx.actor, found)) notFound();
  if (bookers.id === ctx.actor.organisation.id) refuse("quotas.own-organisation");
}
