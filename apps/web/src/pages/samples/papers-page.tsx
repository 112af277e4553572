import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft, Printer } from "lucide-react";
import { useState } from "react";
import { Labels } from "#web/features/samples/labels.tsx";
import { Slip } from "#web/features/samples/slip.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

const PAPERS = ["slip", "labels"] as const;

/** What is printed for samples: the slip that goes with them, or a label for each bag. */
export function PapersPage() {
  const { id = "" } = useParams({ strict: false });
  const [paper, setPaper] = useState<(typeof PAPERS)[number]>("slip");
  const { data } = useQuery({
    ...trpc.samples.of.queryOptions({ reservationId: id, locale }),
    throwOnError: true,
  });
  return (
    <WorkPage
      title={data ? t(`samples.paper-title-${paper}`, { number: data.number }) : t("samples.papers")}
      actions={
        <div data-print="none" className="flex flex-wrap gap-2">
          <Link to={paths.reservation(id)} className={buttonClass({ size: "s" })}>
            <Icon of={ArrowLeft} />
            {t("samples.reservation")}
          </Link>
          <Segments
            label={t("samples.papers")}
            options={PAPERS.map((value) => ({ value, label: t(`samples.paper-${value}`) }))}
            value={paper}
            onChange={setPaper}
          />
          <Button size="s" look="ink" icon={Printer} onClick={() => window.print()}>
            {t("reservations.print")}
          </Button>
        </div>
      }
    >
      {data === undefined ? (
        <SkeletonRows rows={6} />
      ) : data === null ? (
        <EmptyState why={t("samples.no-samples")} />
      ) : paper === "slip" ? (
        <Slip samples={data} />
      ) : (
        <Labels samples={data} />
      )}
    </WorkPage>
  );
}
