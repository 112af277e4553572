import { isEditable, nextListingStatus, publishRefusal } from "@commonbench/domain/listings/rules";
import type { ListingStatus } from "@commonbench/domain/listings/schemas";
import { hasAllianceRole } from "#api/actor.ts";
import type { Actor } from "#api/context.ts";
import type { ListingCan } from "./view.ts";

interface Subject {
  readonly organisationId: string;
  readonly status: ListingStatus;
}

/** Whether the reader acts for the organisation that offers the listing. */
export function isOwn(actor: Actor | null, organisationId: string): boolean {
  return actor?.organisation?.id === organisationId;
}

/** What the reader may do now, by the same table that decides it. */
export function canOf(actor: Actor | null, { organisationId, status }: Subject): ListingCan {
  const own = isOwn(actor, organisationId);
  const secretariat = hasAllianceRole(actor, "secretariat");
  const mayPublish = own && publishRefusal(actor?.organisation?.membership ?? null) === null;
  const allowed = (action: Parameters<typeof nextListingStatus>[1]) => nextListingStatus(status, action) !== null;
  return {
    edit: own && isEditable(status),
    publish: mayPublish && allowed("publish"),
    pause: own && allowed("pause"),
    close: own && allowed("close"),
    reopen: mayPublish && allowed("reopen"),
    discard: own && status === "draft",
    clone: own && isEditable(status),
    remove: secretariat && allowed("remove"),
    restore: secretariat && allowed("restore"),
    seeHistory: own || secretariat,
  };
}
