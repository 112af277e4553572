import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ListFilters } from "#web/features/reservations/list/list-filters.tsx";
import {
  listInput,
  listParams,
  isFiltered,
  readListState,
  type ListState,
} from "#web/features/reservations/list/list-state.ts";
import { ListKeys } from "#web/features/reservations/list/list-keys.tsx";
import { ReservationTable } from "#web/features/reservations/list/reservation-table.tsx";
import { useReservationsLive } from "#web/features/reservations/use-reservations-live.ts";
import { WaitsSection } from "#web/features/waiting-list/waits-section.tsx";
import { WantedSection } from "#web/features/waiting-list/wanted-section.tsx";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { useMe } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useMedia, WIDE } from "#web/lib/use-media.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** Everything that was booked, with us and by us. */
export function ReservationsPage() {
  const me = useMe();
  const state = readListState(useParameters());
  if (me?.organisation === null)
    return (
      <WorkPage title={t("app.reservations")}>
        <EmptyState
          why={t("reservations.no-organisation")}
          next={t("reservations.no-organisation-next")}
          action={
            <Link to={paths.foundOrganisation} className={buttonClass({ look: "ink" })}>
              {t("app.found-organisation")}
            </Link>
          }
        />
      </WorkPage>
    );
  return <Reservations key={me?.organisation?.id} state={state} />;
}

function Reservations({ state }: { state: ListState }) {
  const navigate = useNavigate();
  const [cleared, setCleared] = useState(0);
  const lost = useReservationsLive();
  const wide = useMedia(WIDE);
  const found = useInfiniteQuery({
    ...trpc.reservations.list.infiniteQueryOptions(listInput(state), { getNextPageParam: (last) => last.nextCursor }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const change = (next: Partial<ListState>): void =>
    void navigate({ to: ".", search: listParams({ ...state, ...next }), replace: true });
  const clear = (): void => {
    setCleared(cleared + 1);
    change({ status: null, text: "", from: "", to: "" });
  };
  const rows = found.data?.pages.flatMap((page) => page.rows);
  const counts = found.data?.pages[0]?.counts;
  const context = lost
    ? t("reservations.reconnecting")
    : counts && t("reservations.waits", { count: counts.needsAction });
  return (
    <WorkPage
      title={t("app.reservations")}
      context={context}
      actions={
        <>
          <Link to={paths.samples} className={buttonClass({ size: "s" })}>
            {t("samples.bench")}
          </Link>
          <Link to={paths.quotas} className={buttonClass({ size: "s" })}>
            {t("quotas.quotas")}
          </Link>
          {wide && <ListKeys />}
        </>
      }
    >
      <div className="grid gap-4">
        {state.side !== "provider" && state.group !== "past" && <WaitsSection />}
        <ListFilters key={cleared} state={state} onChange={change} counts={counts} />
        {rows === undefined ? (
          <SkeletonRows rows={8} />
        ) : rows.length === 0 ? (
          <Nothing state={state} onClear={clear} />
        ) : (
          <ReservationTable rows={rows} />
        )}
        {state.side !== "booker" && state.group !== "past" && <WantedSection />}
        <ShowMore list={found} />
      </div>
    </WorkPage>
  );
}

/** Why there is nothing, and what brings something. */
function Nothing({ state, onClear }: { state: ListState; onClear: () => void }) {
  if (isFiltered(state))
    return (
      <EmptyState
        why={t("reservations.no-match")}
        action={<Button onClick={onClear}>{t("reservations.show-all")}</Button>}
      />
    );
  const offers = state.side === "provider";
  return (
    <EmptyState
      why={t(`reservations.none-${state.side ?? "both"}`)}
      next={t(`reservations.none-${state.side ?? "both"}-next`)}
      action={
        <Link to={offers ? paths.ownListings : paths.search} className={buttonClass()}>
          {t(offers ? "reservations.to-listings" : "reservations.to-search")}
        </Link>
      }
    />
  );
}
