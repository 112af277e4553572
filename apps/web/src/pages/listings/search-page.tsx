import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Map as MapIcon } from "lucide-react";
import { lazy, Suspense, useMemo, useState } from "react";
import { activeFilters } from "#web/features/listings/search-active.ts";
import { SearchFacets } from "#web/features/listings/search-facets.tsx";
import { countText, FiltersButton, SearchHead } from "#web/features/listings/search-head.tsx";
import { useGoSearch, useSearchParams } from "#web/features/listings/search-navigation.ts";
import { SearchNothing } from "#web/features/listings/search-nothing.tsx";
import { countOfFilters, type SearchParams } from "#web/features/listings/search-params.ts";
import { SearchResults } from "#web/features/listings/search-results.tsx";
import { readSearchState, searchInput, type SearchState } from "#web/features/listings/search-state.ts";
import type { Found } from "#web/features/listings/search-tree.ts";
import { allianceName } from "#web/lib/alliance.ts";
import { t } from "#web/lib/i18n.ts";
import { placesQuery } from "#web/lib/places.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useIdle } from "#web/lib/use-idle.ts";
import { MEDIUM, useMedia, WIDE } from "#web/lib/use-media.ts";
import { Button } from "#web/ui/button.tsx";
import { Sheet } from "#web/ui/sheet.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import "#web/features/listings/search.css";

const SearchMap = lazy(() =>
  import("#web/features/listings/search-map.tsx").then((module) => ({ default: module.SearchMap })),
);

/** The results of the address. While the next answer is on its way the last one stays, and what was pressed shows at once. */
function useFound(state: SearchState) {
  return useInfiniteQuery({
    ...trpc.listings.find.infiniteQueryOptions(searchInput(state), {
      getNextPageParam: (last) => last.nextCursor,
      initialCursor: null,
    }),
    placeholderData: keepPreviousData,
    // Coming back from a listing finds every page as it was left.
    staleTime: 120_000,
    throwOnError: (_error, query) => query.state.data === undefined,
  });
}

export function SearchPage() {
  const params = useSearchParams();
  const state = useMemo(() => readSearchState(params), [params]);
  const query = useFound(state);
  const [found] = query.data?.pages ?? [];
  const title = found ? (state.text ? `${state.text}: ${countText(found, "")}` : t("search.title")) : t("search.title");
  return (
    <main id="main" className="search">
      <title>{`${title} - ${allianceName}`}</title>
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
  const [sheet, setSheet] = useState<"filters" | "map" | null>(null);
  const medium = useMedia(MEDIUM);
  const wide = useMedia(WIDE);
  const mapReady = useIdle(medium);
  const active = activeFilters({ params, found, places });
  const stale = query.isPlaceholderData;
  const facets = <SearchFacets found={found} params={params} onChange={go} />;
  const map = (
    <Suspense>
      <SearchMap
        {...{ state, params, hoveredId }}
        onHover={setHoveredId}
        onReveal={medium ? reveal : () => false}
        onChange={(next) => (setSheet(null), go(next))}
        inPage={!wide && medium}
      />
    </Suspense>
  );
  const more = {
    has: query.hasNextPage && !stale,
    busy: query.isFetchingNextPage,
    failed: query.isFetchNextPageError,
    load: () => void query.fetchNextPage(),
  };
  return (
    <>
      {medium && (
        <aside aria-label={t("search.filters")} data-print="none" className="search-facets">
          {facets}
        </aside>
      )}
      <section aria-label={t("search.results-region")} aria-busy={stale} className="search-results">
        <SearchHead
          {...{ found, state, params, active, stale }}
          onChange={go}
          filters={!medium && <FiltersButton count={countOfFilters(params)} onPress={() => setSheet("filters")} />}
        />
        {found.total === 0 && !stale ? (
          <SearchNothing {...{ state, params, active }} onChange={go} />
        ) : (
          <SearchResults pages={query.data?.pages ?? []} hoveredId={hoveredId} onPoint={setHoveredId} more={more} />
        )}
      </section>
      {medium && (
        <div data-print="none" className="search-map">
          {mapReady && map}
        </div>
      )}
      {!medium && (
        <Button
          look="ink"
          icon={MapIcon}
          data-print="none"
          className="fixed! bottom-5 left-1/2 z-(--z-sticky) -translate-x-1/2 shadow-menu"
          onClick={() => setSheet("map")}
        >
          {t("app.map")}
        </Button>
      )}
      {!medium && sheet === "map" && (
        <Sheet bleed title={t("app.map")} onClose={() => setSheet(null)}>
          {map}
        </Sheet>
      )}
      {!medium && sheet === "filters" && (
        <Sheet
          title={t("search.filters")}
          onClose={() => setSheet(null)}
          footer={<ShowResults found={found} stale={stale} onPress={() => setSheet(null)} />}
        >
          {facets}
        </Sheet>
      )}
    </>
  );
}

const ShowResults = ({ found, stale, onPress }: { found: Found; stale: boolean; onPress: () => void }) => (
  <Button look="ink" full busy={stale} onClick={onPress}>
    {t("search.show", { results: countText(found, "") })}
  </Button>
);

/** Brings a listing of the list into sight, for whoever pressed its pin. */
function reveal(id: string): boolean {
  const hit = document.querySelector(`#hit-${CSS.escape(id)}`);
  hit?.scrollIntoView({ block: "center" });
  hit?.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
  return hit !== null;
}
