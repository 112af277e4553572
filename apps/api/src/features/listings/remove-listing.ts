import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import type { RemoveListingInput } from "@commonbench/domain/listings/schemas";
import { textFor } from "@commonbench/domain/text";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { postMail } from "#api/features/mail/post.ts";
import { organisationName } from "#api/features/memberships/load.ts";
import { loadOrganisation } from "#api/features/organisations/load.ts";
import { loadManagers } from "#api/features/people/load-recipients.ts";
import { changeStatus } from "./change-status.ts";
import { type LoadedListing, lockListing } from "./load.ts";
import type { StatusView } from "./own-view.ts";

/** The secretariat takes a listing down. Its owner learns why. */
export function removeListing(ctx: PersonCtx, { id, reason }: RemoveListingInput): Promise<StatusView> {
  requireSecretariat(ctx);
  if (reason === "") refuse("listings.reason-needed");
  return ctx.tx(async (tx) => {
    const listing = await lockListing(tx, id);
    const view = await changeStatus(tx, ctx, listing, "remove", reason);
    await tellOwner(tx, ctx, listing, reason);
    return view;
  });
}

async function tellOwner(
  tx: Tx,
  ctx: PersonCtx,
  { id, organisationId, content }: LoadedListing,
  reason: string,
): Promise<void> {
  const organisation = await loadOrganisation(tx, organisationId);
  for (const { email, locale: reader } of await loadManagers(tx, organisationId)) {
    const title = textFor(content.text, reader, content.locale)?.value.title ?? "";
    await postMail(tx, ctx, {
      to: email,
      locale: reader,
      template: "listing-removed",
      values: { title, organisation: organisationName(organisation, reader), reason },
      link: `/${reader}/listings/${id}`,
    });
  }
}
