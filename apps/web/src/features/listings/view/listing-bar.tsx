import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { useListingActions } from "../own/use-listing-actions.ts";
import { ListingStatus } from "../status.tsx";
import { RemoveListing, RestoreListing } from "./remove-listing.tsx";

type Listing = Outputs["listings"]["get"];

/** For the people who may do something with it: how it stands, and what can be done now. */
export function ListingBar({ listing }: { listing: Listing }) {
  const { can, status, removedReason, views } = listing;
  if (!can.seeHistory) return null;
  return (
    <div className="mb-5" data-print="none">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line pb-3 text-13">
        <ListingStatus status={status} />
        {status === "published" && (
          <span className="text-ink-muted num">{t("listings.views-30", { count: views })}</span>
        )}
        <span className="text-ink-muted">{status !== "published" && t(`listings.status-${status}-hint`)}</span>
        <Actions listing={listing} />
      </div>
      {status === "removed" && (
        <Callout tone="critical" heading={t("listings.removed-heading")} className="mt-3">
          {removedReason}
        </Callout>
      )}
    </div>
  );
}

function Actions({ listing: { id, kind, can } }: { listing: Listing }) {
  const { act, clone, busy } = useListingActions();
  const [asked, setAsked] = useState<"remove" | "restore" | null>(null);
  const waiting = busy === id;
  const own = ["publish", "reopen", "pause", "close"] as const;
  return (
    <div className="ms-auto flex flex-wrap gap-1.5">
      {can.edit && (
        <Link to={paths.editListing(id)} className={buttonClass({ size: "s", look: "outlined" })}>
          {t("listings.edit")}
        </Link>
      )}
      {can.edit && (kind === "equipment" || kind === "lab") && (
        <Link to={paths.availability(id)} className={buttonClass({ size: "s", look: "outlined" })}>
          {t("listings.availability")}
        </Link>
      )}
      {own
        .filter((action) => can[action])
        .map((action) => (
          <Button key={action} size="s" busy={waiting} onClick={() => act(id, action)}>
            {t(`listings.act-${action}`)}
          </Button>
        ))}
      {can.clone && (
        <Button size="s" look="quiet" busy={waiting} onClick={() => clone(id)}>
          {t("listings.act-clone")}
        </Button>
      )}
      <Link to={paths.listingHistory(id)} className={buttonClass({ size: "s", look: "quiet" })}>
        {t("listings.history")}
      </Link>
      {can.remove && (
        <Button size="s" look="critical" onClick={() => setAsked("remove")}>
          {t("listings.act-remove")}
        </Button>
      )}
      {can.restore && (
        <Button size="s" onClick={() => setAsked("restore")}>
          {t("listings.act-restore")}
        </Button>
      )}
      <RemoveListing id={id} open={asked === "remove"} onClose={() => setAsked(null)} />
      <RestoreListing id={id} open={asked === "restore"} onClose={() => setAsked(null)} />
    </div>
  );
}
