import { Plus } from "lucide-react";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Section } from "#web/ui/section.tsx";
import { FeedForm } from "./feed-form.tsx";
import { FeedRow } from "./feed-row.tsx";

type Listings = Outputs["calendars"]["list"]["listings"];

interface FeedListProps {
  feeds: Outputs["availability"]["feeds"]["list"];
  listings: Listings;
}

/** Calendars outside that say when a machine is taken. */
export function FeedList({ feeds: { feeds, can }, listings }: FeedListProps) {
  const [adding, setAdding] = useState(false);
  const mayAdd = can.change && listings.length > 0;
  const add = (
    <Button size="s" icon={Plus} onClick={() => setAdding(true)}>
      {t("calendars.follow")}
    </Button>
  );
  const titleOf = (id: string) => listings.find(({ listingId }) => listingId === id)?.title ?? "";
  return (
    <Section
      look="work"
      heading={t("calendars.in")}
      context={t("calendars.in-context")}
      far={mayAdd && feeds.length > 0 && add}
    >
      {feeds.length === 0 ? (
        <EmptyState
          className="border-t-0 pt-2"
          why={t("calendars.in-none")}
          next={t(listings.length > 0 ? "calendars.in-none-next" : "calendars.no-listings")}
          action={mayAdd && add}
        />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {feeds.map((feed) => (
            <FeedRow key={feed.id} feed={feed} listing={titleOf(feed.listingId)} canChange={can.change} />
          ))}
        </ul>
      )}
      {adding && <FeedForm listings={listings} onClose={() => setAdding(false)} />}
    </Section>
  );
}
