import { FileText, ImageIcon, Replace } from "lucide-react";
import { useState } from "react";
import { formatFileSize } from "#web/lib/format.ts";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { Button } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { toast } from "#web/ui/toast.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { nameOf, type Report, type Samples } from "./samples.ts";
import type { SampleActs } from "./use-samples.ts";

/** The reports, the newest first; earlier versions stay to be read. */
export function ReportList({ samples, acts }: { samples: Samples; acts: SampleActs }) {
  if (samples.reports.length === 0) return null;
  return (
    <div>
      <h3 className="text-13">{t("samples.reports")}</h3>
      <ul className="mt-1.5">
        {samples.reports.map((report) => (
          <ReportLine key={report.id} {...{ samples, report, acts }} />
        ))}
      </ul>
    </div>
  );
}

interface ReportLineProps {
  samples: Samples;
  report: Report;
  acts: SampleActs;
}

function ReportLine({ samples, report, acts }: ReportLineProps) {
  const { version, files, note, person, at, releasedAt, replaced, sampleIds } = report;
  const covered = samples.samples.filter(({ id }) => sampleIds.includes(id));
  return (
    <li className="grid gap-1 border-t border-line py-2.5">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-mid">{t("samples.report-version", { version })}</span>
        {replaced && <Tag>{t("samples.replaced")}</Tag>}
        {releasedAt === null && <Tag>{t("samples.not-handed-over")}</Tag>}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {files.map(({ id, kind, name, bytes, url }) => (
          <li key={id} className="min-w-0">
            <a href={url} target="_blank" rel="noreferrer" className={linkClass()}>
              <Icon of={kind === "photo" ? ImageIcon : FileText} size={14} className="me-1 inline" />
              {name}
            </a>{" "}
            <span className="text-12 text-ink-faint num">{formatFileSize(bytes)}</span>
          </li>
        ))}
      </ul>
      <p className="text-12 text-ink-faint">
        {covered.map(nameOf).join(t("ui.list-comma"))} · {person ?? t("samples.somebody")}, {formatDateTime(at)}
      </p>
      {note !== "" && (
        <p className="max-w-measure text-ink-muted">
          <Mixed>{note}</Mixed>
        </p>
      )}
      <ReportWays {...{ samples, report, acts }} />
    </li>
  );
}

/** A prepared report is handed over with its samples; one that was handed over can be replaced. */
function ReportWays({ samples, report, acts }: ReportLineProps) {
  const [asked, setAsked] = useState({ open: false, count: 0 });
  const covered = samples.samples.filter(({ id }) => report.sampleIds.includes(id));
  const ready = covered.filter(({ can }) => can.includes("report"));
  const handOver = async (): Promise<void> => {
    const lines = ready.map(({ id, version }) => ({ id, version }));
    try {
      await acts.move({ reservationId: samples.reservationId, move: "report", lines, note: "" });
    } catch (error) {
      toast(failureText(error));
    }
  };
  return (
    <div data-print="none" className="flex flex-wrap gap-2">
      {report.releasedAt === null && ready.length > 0 && (
        <Button size="s" onClick={() => void handOver()}>
          {t("samples.hand-over-report")}
        </Button>
      )}
      {report.can.replace && (
        <Button size="s" icon={Replace} onClick={() => setAsked({ open: true, count: asked.count + 1 })}>
          {t("samples.replace")}
        </Button>
      )}
      {asked.count > 0 && (
        <ReportDialog
          key={asked.count}
          {...{ samples, acts }}
          chosen={covered}
          replaced={report}
          open={asked.open}
          onOpenChange={(open) => setAsked({ ...asked, open })}
          onDone={() => undefined}
        />
      )}
    </div>
  );
}
