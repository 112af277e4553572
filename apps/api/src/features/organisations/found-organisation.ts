import { DomainError, refuse } from "@commonbench/domain/errors";
import {
  isRegistrationNumber,
  normaliseRegistrationNumber,
} from "@commonbench/domain/organisations/registration-number";
import { freeSlug, slugFrom } from "@commonbench/domain/organisations/rules";
import type { FoundOrganisationInput } from "@commonbench/domain/organisations/schemas";
import type { Tx } from "@commonbench/db/client";
import { randomBytes } from "node:crypto";
import { holdLock } from "#api/advisory-lock.ts";
import type { ActingCtx, PersonCtx } from "#api/context.ts";
import { actFor } from "#api/features/people/act-for.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { toFormView } from "./form-view.ts";
import { loadOrganisation } from "./load.ts";
import { searchName } from "./search-name.ts";
import type { OrganisationFormView } from "./view.ts";

/** More is somebody who takes registration numbers that are not theirs. */
const MOST_OWNED = 20;

/** The person becomes its owner, and the session acts for it from now on. */
export async function foundOrganisation(ctx: PersonCtx, input: FoundOrganisationInput): Promise<OrganisationFormView> {
  const { personId, sessionId } = ctx.actor;
  const registrationNumber = normaliseRegistrationNumber(input.jurisdiction, input.registrationNumber);
  if (!isRegistrationNumber(input.jurisdiction, registrationNumber))
    refuse("organisations.registration-number-invalid");
  return ctx.tx(async (tx) => {
    await holdLock(tx, "found-organisation");
    const { jurisdiction, legalName, names, locale } = input;
    const taken = await tx.organisation.findFirst({
      where: { jurisdiction, registrationNumber },
      select: { id: true },
    });
    if (taken !== null) refuse("organisations.registration-number-taken");
    if ((await tx.post.count({ where: { personId, role: "owner" } })) >= MOST_OWNED)
      throw new DomainError("TOO_MANY", "too-many-requests");
    const slug = await unusedSlug(tx, slugFrom(names, legalName) ?? `o-${randomBytes(4).toString("hex")}`);
    const { id } = await tx.organisation.create({
      data: {
        slug,
        legalName,
        names,
        searchName: searchName(legalName, names),
        locale,
        class: input.class,
        jurisdiction,
        registrationNumber,
        posts: { create: { personId, role: "owner" } },
      },
      select: { id: true },
    });
    await actFor(tx, sessionId, id);
    await recordTrail(tx, ctx, {
      subject: "organisation",
      subjectId: id,
      action: "organisation.founded",
      organisationId: id,
    });
    const acting = {
      ...ctx,
      actor: { ...ctx.actor, organisation: { id, role: "owner", membership: null } },
    } satisfies ActingCtx;
    return toFormView(acting, await loadOrganisation(tx, id));
  });
}

async function unusedSlug(tx: Tx, base: string): Promise<string> {
  const near = await tx.organisation.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  return freeSlug(base, new Set(near.map(({ slug }) => slug)));
}
