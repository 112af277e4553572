import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { TrailDays } from "#web/features/trail/trail-days.tsx";
import { TrailFilters } from "#web/features/trail/trail-filters.tsx";
import { readTrailState, trailInput, trailParams, type TrailState } from "#web/features/trail/trail-state.ts";
import { t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** Who did what, when and why: nothing in it can be changed or removed. */
export function TrailPage() {
  const state = readTrailState(useParameters());
  const navigate = useNavigate();
  const found = useInfiniteQuery({
    ...trpc.trail.list.infiniteQueryOptions(trailInput(state), { getNextPageParam: (last) => last.nextCursor }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? [];
  const change = (next: Partial<TrailState>): void =>
    void navigate({ to: ".", search: trailParams({ ...state, ...next }), replace: true });
  return (
    <WorkPage
      title={t("app.trail")}
      context={t("secretariat.trail-lead")}
      actions={
        <Button size="s" icon={Printer} onClick={() => print()}>
          {t("secretariat.print")}
        </Button>
      }
    >
      <div className="grid max-w-[960px] gap-7">
        <TrailFilters
          state={state}
          onChange={change}
          organisationName={
            entries.find(({ organisation }) => organisation?.id === state.organisationId)?.organisation?.name
          }
        />
        {found.data === undefined ? (
          <SkeletonRows rows={8} />
        ) : entries.length === 0 ? (
          <EmptyState
            why={t("secretariat.trail-nothing")}
            action={
              <Button onClick={() => change({ subject: null, organisationId: null, from: "", to: "" })}>
                {t("secretariat.trail-show-all")}
              </Button>
            }
          />
        ) : (
          <TrailDays entries={entries} state={state} />
        )}
        <ShowMore list={found} label={t("secretariat.show-earlier")} />
      </div>
    </WorkPage>
  );
}
