import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { OwnListings } from "#web/features/listings/own/own-listings.tsx";
import { ownInput, ownParams, readOwnState, type OwnState } from "#web/features/listings/own/own-state.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { useMe } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

export function OwnListingsPage() {
  const me = useMe();
  const without = me?.organisation === null;
  return (
    <WorkPage title={t("app.my-listings")} actions={!without && <StartLink />}>
      {without ? (
        <EmptyState
          why={t("listings.start-no-organisation")}
          next={t("listings.start-no-organisation-next")}
          action={
            <Link to={paths.foundOrganisation} className={buttonClass({ look: "ink" })}>
              {t("app.found-organisation")}
            </Link>
          }
        />
      ) : (
        <Listings key={me?.organisation?.id} />
      )}
    </WorkPage>
  );
}

const StartLink = () => (
  <Link to={paths.startListing} className={buttonClass({ look: "ink", size: "s" })}>
    <Icon of={Plus} />
    {t("listings.new-listing")}
  </Link>
);

function Listings() {
  const navigate = useNavigate();
  const state = readOwnState(useSearch({ strict: false }));
  // What was found before stays while the next is looked up, so that whoever types keeps the field.
  const found = useInfiniteQuery({
    ...trpc.listings.own.infiniteQueryOptions(ownInput(state), { getNextPageParam: (last) => last.nextCursor }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const change = (next: Partial<OwnState>): void =>
    void navigate({ to: ".", search: ownParams({ ...state, ...next }), replace: next.text !== undefined });
  if (!found.data) return <SkeletonRows rows={8} />;
  const { pages } = found.data;
  const counts = pages[0]?.counts ?? {};
  const none = Object.values(counts).every((count) => count === 0) && state.text === "";
  if (none)
    return <EmptyState why={t("listings.own-none")} next={t("listings.own-none-next")} action={<StartLink />} />;
  return (
    <OwnListings
      state={state}
      onChange={change}
      counts={counts}
      rows={pages.flatMap((page) => page.rows)}
      more={found}
    />
  );
}
