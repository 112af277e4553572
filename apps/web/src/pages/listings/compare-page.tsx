import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { CompareTable } from "#web/features/listings/compare/compare-table.tsx";
import { comparedIn, compareInput } from "#web/features/listings/compare/compare-input.ts";
import { compared } from "#web/features/listings/compared.ts";
import { allianceName } from "#web/lib/alliance.ts";
import { t } from "#web/lib/i18n.ts";
import { takeOut } from "#web/lib/kept.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { Switch } from "#web/ui/switch.tsx";

/** Up to four listings side by side. The address holds all of it, so it can be sent. */
export function ComparePage() {
  const { ids: text, only } = useParameters();
  const ids = comparedIn(text);
  return (
    <main id="main" className="compare wrap pt-7">
      <title>{`${t("listings.compare")} - ${allianceName}`}</title>
      <meta name="robots" content="noindex" />
      <h1 tabIndex={-1} className="display text-28 tracking-head">
        {t("listings.compare")}
      </h1>
      {ids.length === 0 ? <Nothing /> : <Comparison ids={ids} only={only === "1"} />}
    </main>
  );
}

const Nothing = () => (
  <EmptyState
    className="mt-5"
    why={t("listings.compare-none")}
    next={t("listings.compare-none-next")}
    action={
      <Link to={paths.search} className={buttonClass({ look: "ink" })}>
        {t("listings.compare-find")}
      </Link>
    }
  />
);

function Comparison({ ids, only }: { ids: readonly string[]; only: boolean }) {
  const navigate = useNavigate();
  const { data } = useQuery({
    ...trpc.listings.compare.queryOptions(compareInput(ids)),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const go = (next: readonly string[], differences: boolean) =>
    void navigate({
      to: paths.compare,
      search: { ids: next.join(","), ...(differences ? { only: "1" } : {}) },
      replace: true,
      resetScroll: false,
    });
  if (!data) return <SkeletonRows rows={8} />;
  return (
    <>
      <div className="mt-3 mb-5 flex flex-wrap items-center gap-x-6 gap-y-2" data-print="none">
        {ids.length > 1 && (
          <Switch
            label={t("listings.compare-only")}
            checked={only}
            onChange={(event) => go(ids, event.target.checked)}
          />
        )}
        <p className="text-13 text-ink-faint">{t("listings.compare-share")}</p>
        <Button look="quiet" size="s" icon={Printer} className="ms-auto" onClick={() => window.print()}>
          {t("listings.print")}
        </Button>
      </div>
      {data.absent > 0 && <Callout className="mb-5">{t("listings.compare-absent", { count: data.absent })}</Callout>}
      {data.listings.length > 0 ? (
        <CompareTable
          comparison={data}
          ids={ids}
          only={only && ids.length > 1}
          onRemove={(id) => {
            takeOut(compared, id);
            go(
              ids.filter((each) => each !== id),
              only,
            );
          }}
        />
      ) : (
        <Nothing />
      )}
    </>
  );
}
