import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { ReportDecision } from "#web/features/enquiries/report-decision.tsx";
import { ReportFile } from "#web/features/enquiries/report-file.tsx";
import { reportQuery } from "#web/features/enquiries/report.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Section } from "#web/ui/section.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** One reported message, the few around it, and the decision on it. */
export function ReportPage() {
  const { id = "" } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data: report } = useQuery({ ...reportQuery(id), throwOnError: true });
  const cause = report && t(`enquiries.cause-${report.cause}`);
  return (
    <WorkPage
      title={t("secretariat.report-title")}
      context={report && t("secretariat.report-context", { cause: cause ?? "", name: report.reported.name })}
      actions={
        <Link to={paths.reports} className={buttonClass({ size: "s" })}>
          {t("secretariat.report-back")}
        </Link>
      }
    >
      {report === undefined ? (
        <SkeletonRows rows={8} />
      ) : (
        <div className="grid max-w-[1100px] items-start gap-x-10 gap-y-6 wide:grid-cols-[minmax(0,1fr)_340px]">
          <ReportFile report={report} />
          {report.status === "open" && (
            <Section look="work" heading={t("secretariat.decide")}>
              <ReportDecision report={report} onDecided={() => void navigate({ to: paths.reports })} />
            </Section>
          )}
        </div>
      )}
    </WorkPage>
  );
}
