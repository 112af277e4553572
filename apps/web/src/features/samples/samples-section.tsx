import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PencilLine, Printer } from "lucide-react";
import { useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Section } from "#web/ui/section.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { DescribeDialog } from "./describe-dialog.tsx";
import { HandOvers } from "./hand-overs.tsx";
import { ReportList } from "./report-list.tsx";
import { SampleActions } from "./sample-actions.tsx";
import { SampleTable } from "./sample-table.tsx";
import type { Samples } from "./samples.ts";
import { type SampleActs, useSampleActs, useSamplesLive } from "./use-samples.ts";

/** What was sent to the lab: where each sample is, what is to be done with it, its reports. */
export function SamplesSection({ reservationId, current }: { reservationId: string; current: string | undefined }) {
  useSamplesLive();
  const { data } = useQuery({ ...trpc.samples.of.queryOptions({ reservationId, locale }), throwOnError: true });
  if (data === undefined) return <SkeletonRows rows={4} />;
  return data === null ? null : <Whole samples={data} current={current} />;
}

function Whole({ samples, current }: { samples: Samples; current: string | undefined }) {
  const acts = useSampleActs();
  const [selected, setSelected] = useState<ReadonlySet<string>>(
    () => new Set(samples.samples.some(({ id }) => id === current) && current !== undefined ? [current] : []),
  );
  const acting = samples.samples.some(({ can }) => can.length > 0);
  return (
    <Section
      look="work"
      heading={t("samples.samples")}
      context={turnaroundWords(samples)}
      far={<Ways {...{ samples, acts }} />}
    >
      <div className="grid gap-4">
        <SampleTable samples={samples} selected={acting ? selected : undefined} onSelect={setSelected} />
        <SampleActions samples={samples} selected={selected} onDone={() => setSelected(new Set())} acts={acts} />
        <ReportList samples={samples} acts={acts} />
        <HandOvers samples={samples} />
      </div>
    </Section>
  );
}

function turnaroundWords({ days, express }: Samples): string | undefined {
  if (days === null) return undefined;
  return t(express ? "samples.turnaround-express" : "samples.turnaround", { count: days });
}

function Ways({ samples, acts }: { samples: Samples; acts: SampleActs }) {
  const [asked, setAsked] = useState({ open: false, count: 0 });
  return (
    <span data-print="none" className="flex gap-2">
      {samples.can.describe && (
        <Button size="s" icon={PencilLine} onClick={() => setAsked({ open: true, count: asked.count + 1 })}>
          {t("samples.describe")}
        </Button>
      )}
      <Link to={paths.samplePapers(samples.reservationId)} className={buttonClass({ size: "s" })}>
        <Icon of={Printer} />
        {t("samples.papers")}
      </Link>
      {asked.count > 0 && (
        <DescribeDialog
          key={asked.count}
          samples={samples}
          acts={acts}
          open={asked.open}
          onOpenChange={(open) => setAsked({ ...asked, open })}
        />
      )}
    </span>
  );
}
