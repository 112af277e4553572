import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { addressOf } from "#web/features/listings/search-address.ts";
import { UnmetTable } from "#web/features/searches/unmet-table.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { TabLink } from "#web/ui/tab-link.tsx";
import { TabLinks } from "#web/ui/tabs.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

const STATES = ["open", "dealt-with"] as const;
type State = (typeof STATES)[number];
/** Words are kept folded, in one script of Chinese. */
const HAN = /\p{Script=Han}/u;

/** What the alliance lacks: searches that found nothing. */
export function UnmetPage() {
  const { state: asked } = useParameters();
  const state = STATES.find((each) => each === asked) ?? "open";
  const found = useInfiniteQuery({
    ...trpc.searches.unmet.infiniteQueryOptions({ state }, { getNextPageParam: (last) => last.nextCursor }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const searches = found.data?.pages.flatMap((page) => page.searches);
  return (
    <WorkPage title={t("app.unmet")} context={t("secretariat.unmet-lead")}>
      <div className="grid max-w-240 gap-6">
        <States current={state} />
        {searches === undefined ? (
          <SkeletonRows rows={8} />
        ) : searches.length === 0 ? (
          <EmptyState why={t(`secretariat.unmet-none-${state}`)} next={t(`secretariat.unmet-none-${state}-next`)} />
        ) : (
          <UnmetTable
            searches={searches}
            link={(words) => (
              <Link to={paths.search} search={addressOf(words, {})} className={linkClass("name")}>
                <Foreign lang={HAN.test(words) ? "zh-Hans" : locale}>{words}</Foreign>
              </Link>
            )}
          />
        )}
        <ShowMore list={found} />
      </div>
    </WorkPage>
  );
}

function States({ current }: { current: State }) {
  return (
    <TabLinks label={t("app.unmet")}>
      {STATES.map((state) => (
        <TabLink key={state} search={state === "open" ? {} : { state }} replace current={state === current}>
          {t(`secretariat.unmet-${state}`)}
        </TabLink>
      ))}
    </TabLinks>
  );
}
