import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { compared } from "#web/features/listings/compared.ts";
import { activeFilters, type ActiveFilter } from "#web/features/listings/search-active.ts";
import { countText, FiltersButton, SearchHead } from "#web/features/listings/search-head.tsx";
import { foundQuery } from "#web/features/listings/search-found.ts";
import { useLiveParams } from "#web/features/listings/search-live.ts";
import { useGoSearch, useSearchParams } from "#web/features/listings/search-navigation.ts";
import { SearchNothing } from "#web/features/listings/search-nothing.tsx";
import { countOfFilters, type SearchParams } from "#web/features/listings/search-params.ts";
import { SearchResults } from "#web/features/listings/search-results.tsx";
import { NarrowSheets, type SheetName } from "#web/features/listings/search-sheets.tsx";
import { readSearchState, type SearchState } from "#web/features/listings/search-state.ts";
import type { Found } from "#web/features/listings/search-tree.ts";
import { SaveSearchButton } from "#web/features/saved-searches/save-search-button.tsx";
import { allianceName } from "#web/lib/alliance.ts";
import { t } from "#web/lib/i18n.ts";
import { useKept } from "#web/lib/kept.ts";
import { paths } from "#web/lib/paths.ts";
import { placesQuery } from "#web/lib/places.ts";
import { useMe } from "#web/lib/session.ts";
import { useIdle } from "#web/lib/use-idle.ts";
import { MEDIUM, useMedia, WIDE } from "#web/lib/use-media.ts";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import "#web/features/listings/search.css";

// On narrow pages the filters wait behind a button; elsewhere they are asked for at once, beside the results.
const loadFacets = () => import("#web/features/listings/search-facets.tsx");
const SearchFacets = lazy(() => loadFacets().then((module) => ({ default: module.SearchFacets })));
if (globalThis.matchMedia?.(MEDIUM).matches) void loadFacets();

const SearchMap = lazy(() =>
  import("#web/features/listings/search-map.tsx").then((module) => ({ default: module.SearchMap })),
);

const RecentlySeen = lazy(() =>
  import("#web/features/listings/recently-seen.tsx").then((module) => ({ default: module.RecentlySeen })),
);
const CompareTray = lazy(() =>
  import("#web/features/listings/compare-tray.tsx").then((module) => ({ default: module.CompareTray })),
);

/** The results of the address. While the next answer is on its way the last one stays, and what was pressed shows at once. */
function useFound(state: SearchState) {
  return useInfiniteQuery({
    ...foundQuery(state),
    placeholderData: keepPreviousData,
    // Coming back from a listing finds every page as it was left.
    staleTime: 120_000,
    throwOnError: (_error, query) => query.state.data === undefined,
  });
}

/** The search that the results on the screen answer: behind the one that is being asked, while an answer is on its way. */
function useAnswered(state: SearchState, stale: boolean): SearchState {
  const [answered, setAnswered] = useState(state);
  if (!stale && answered !== state) setAnswered(state);
  return stale ? answered : state;
}

export function SearchPage() {
  const params = useLiveParams(useSearchParams());
  const state = useMemo(() => readSearchState(params), [params]);
  const query = useFound(state);
  const [found] = query.data?.pages ?? [];
  const { text } = useAnswered(state, query.isPlaceholderData);
  const title = found && text ? `${text}: ${countText(found, "")}` : t("search.title");
  return (
    <main id="main" className="search">
      <title>{`${title} - ${allianceName}`}</title>
      <meta name="description" content={t("search.description", { alliance: allianceName })} />
      {found ? <Loaded {...{ params, state, query, found }} /> : <Loading />}
    </main>
  );
}

function Loading() {
  return (
    <>
      <div className="search-facets max-medium:hidden" />
      <div className="search-results pt-16">
        <SkeletonRows rows={5} cover />
      </div>
      <div className="search-map max-medium:hidden" />
    </>
  );
}

interface LoadedProps {
  params: SearchParams;
  state: SearchState;
  query: ReturnType<typeof useFound>;
  found: Found;
}

function Loaded({ params, state, query, found }: LoadedProps) {
  const go = useGoSearch();
  const { data: places } = useQuery(placesQuery());
  const [hoveredId, setHoveredId] = useState<string | null>(null);
  const [sheet, setSheet] = useState<SheetName>(null);
  const medium = useMedia(MEDIUM);
  const wide = useMedia(WIDE);
  const mapReady = useIdle(medium);
  const stale = query.isPlaceholderData;
  // The list comes first; filters are drawn after it, and the map waits until the hand rests.
  const counted = useDeferredValue(found);
  const address = useSearchParams();
  const settled = useMemo(() => readSearchState(address), [address]);
  const facets = <SearchFacets found={counted} params={params} onChange={(next) => void go(next)} />;
  const map = (
    <SearchMap
      {...{ state: settled, params, hoveredId }}
      onHover={setHoveredId}
      onReveal={medium ? reveal : () => false}
      onChange={(next, options) => void go(next, options)}
      inPage={!wide && medium}
    />
  );
  const results = (
    <Results
      {...{ params, state, query, found, hoveredId, stale }}
      active={activeFilters({ params, found, places })}
      onPoint={setHoveredId}
      onFilters={medium ? undefined : () => setSheet("filters")}
    />
  );
  return (
    <>
      {/* Their room is kept from the first HTML on, whichever of the two arrangements it becomes. */}
      <aside aria-label={t("search.filters")} data-print="none" className="search-facets max-medium:hidden">
        <Suspense>{medium && facets}</Suspense>
      </aside>
      {results}
      <div data-print="none" className="search-map max-medium:hidden">
        <Suspense>{medium && mapReady && map}</Suspense>
      </div>
      {!medium && <NarrowSheets {...{ sheet, facets, map, found, stale }} onSheet={setSheet} />}
    </>
  );
}

interface ResultsProps extends LoadedProps {
  active: readonly ActiveFilter[];
  hoveredId: string | null;
  onPoint: (id: string | null) => void;
  stale: boolean;
  /** Given where the filters wait behind a button. */
  onFilters: (() => void) | undefined;
}

function Results({ params, state, query, found, active, hoveredId, onPoint, stale, onFilters }: ResultsProps) {
  const go = useGoSearch();
  const { text } = useAnswered(state, stale);
  const choosing = useKept(compared).length > 0;
  const me = useMe();
  const keep = (state.text !== "" || active.length > 0) && (
    <SaveSearchButton
      search={{ text: state.text, filters: state.filters }}
      suggestedName={[state.text, ...active.map(({ label }) => label)].filter(Boolean).join(t("ui.list-comma"))}
      signedIn={Boolean(me)}
      here={`${paths.search}?${new URLSearchParams(params).toString()}`}
    />
  );
  const more = {
    has: query.hasNextPage && !stale,
    busy: query.isFetchingNextPage,
    failed: query.isFetchNextPageError,
    load: () => void query.fetchNextPage(),
  };
  return (
    <section aria-label={t("search.results-region")} aria-busy={stale} className="search-results">
      <SearchHead
        {...{ found, text, state, params, active, stale }}
        onChange={(next) => void go(next)}
        keep={found.total > 0 && keep}
        filters={onFilters && <FiltersButton count={countOfFilters(params)} onPress={onFilters} />}
      />
      {found.total === 0 && !stale ? (
        <>
          <SearchNothing {...{ state, params, active }} action={keep} onChange={(next) => void go(next)} />
          <Suspense>
            <RecentlySeen look="block" />
          </Suspense>
        </>
      ) : (
        <SearchResults pages={query.data?.pages ?? []} hoveredId={hoveredId} onPoint={onPoint} more={more} />
      )}
      {choosing && (
        <Suspense>
          <CompareTray />
        </Suspense>
      )}
    </section>
  );
}

/** Brings a listing of the list into sight, for whoever pressed its pin. */
function reveal(id: string): boolean {
  const hit = document.querySelector(`#hit-${CSS.escape(id)}`);
  hit?.scrollIntoView({ block: "center" });
  hit?.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
  return hit !== null;
}
