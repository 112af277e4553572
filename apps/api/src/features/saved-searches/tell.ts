import type { Tx } from "@commonbench/db/client";
import { ALERT_LISTINGS } from "@commonbench/domain/notifications/listings";
import type { Parts } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { alertToken } from "./alert-token.ts";
import type { SavedSearchRow } from "./load.ts";

/** Tells of the first of what is new, and how many there are; best first. */
export function tellOfAlert(
  tx: Tx,
  parts: Parts,
  { id, name, personId, organisationId }: SavedSearchRow,
  listingIds: readonly string[],
): Promise<void> {
  return notify(
    tx,
    parts,
    "search-alert",
    {
      searchId: id,
      name,
      count: listingIds.length,
      listingIds: listingIds.slice(0, ALERT_LISTINGS),
      organisationId,
      stopPath: `/alerts/${alertToken(parts.env, id)}`,
    },
    { kind: "person", personId, organisationId },
  );
}
