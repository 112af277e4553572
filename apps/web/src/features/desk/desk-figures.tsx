import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { KeyFacts } from "#web/ui/facts.tsx";

/** What the organisation has on the bench, in figures that were counted. */
export function DeskFigures({ listings: { counts, rows, nextCursor } }: { listings: Outputs["listings"]["own"] }) {
  const views = rows.reduce((sum, row) => sum + row.views, 0);
  const figure = (count: number | undefined) => <span className="num">{formatNumber(count ?? 0)}</span>;
  return (
    <KeyFacts
      facts={[
        { term: t("listings.status-published"), value: figure(counts.published) },
        { term: t("listings.status-draft"), value: figure(counts.draft) },
        { term: t("listings.status-paused"), value: figure(counts.paused) },
        // Only a whole count is a figure; past one page of listings there is none.
        ...(nextCursor === null ? [{ term: t("desk.views"), value: figure(views) }] : []),
      ]}
    />
  );
}
