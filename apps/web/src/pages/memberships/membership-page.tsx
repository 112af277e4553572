import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AnswerForm } from "#web/features/memberships/answer-form.tsx";
import { ApplyForm } from "#web/features/memberships/apply-form.tsx";
import { LeaveButton } from "#web/features/memberships/leave-button.tsx";
import { MembershipSteps } from "#web/features/memberships/membership-steps.tsx";
import { MembershipSummary } from "#web/features/memberships/membership-summary.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** The organisation's standing in the alliance, and what it can do about it. */
export function MembershipPage() {
  const { data } = useSuspenseQuery(trpc.memberships.mine.queryOptions({ locale }));
  const { membership, can, classMayJoin, codeOfConduct } = data;
  return (
    <WorkPage
      title={t("memberships.membership")}
      actions={can.leave && <LeaveButton open={membership?.waitsFor != null} />}
    >
      <div className="grid max-w-[860px] gap-7">
        {membership && <MembershipSummary membership={membership} />}
        {can.answer && (
          <AnswerForm question={membership?.steps.find(({ action }) => action === "membership.asked")?.reason ?? ""} />
        )}
        {can.apply && <ApplyForm codeOfConduct={codeOfConduct} again={membership !== null} />}
        {membership === null && !can.apply && (
          <Callout
            tone="info"
            action={
              <Link to={classMayJoin ? paths.people : paths.ownOrganisation} className={buttonClass({ size: "s" })}>
                {t(classMayJoin ? "app.people" : "memberships.open-profile")}
              </Link>
            }
            heading={t(classMayJoin ? "memberships.owner-applies" : "memberships.visitors-need-not")}
          >
            {t(classMayJoin ? "memberships.owner-applies-lead" : "memberships.visitors-need-not-lead")}
          </Callout>
        )}
        {membership && <MembershipSteps steps={membership.steps} />}
      </div>
    </WorkPage>
  );
}
