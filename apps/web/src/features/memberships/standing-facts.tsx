import { Link } from "@tanstack/react-router";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Facts } from "#web/ui/facts.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { MembershipStatus } from "./membership-status.tsx";

/** The organisation's standing in a few lines; its page has the rest. */
export function StandingFacts({ standing: { membership } }: { standing: Outputs["memberships"]["mine"] }) {
  const date = (at: string) => formatDate(at, { year: "always" });
  return (
    <Section
      look="work"
      heading={t("memberships.membership")}
      far={
        <Link to={paths.membership} className={linkClass()}>
          {t("memberships.open")}
        </Link>
      }
    >
      {membership === null ? (
        <p className="border-y border-line py-2.5 text-ink-muted">{t("organisations.not-a-member")}</p>
      ) : (
        <Facts
          facts={[
            {
              term: t("memberships.standing"),
              value: <MembershipStatus status={membership.status} awaitingAnswer={membership.awaitingAnswer} />,
            },
            { term: t("memberships.number-term"), value: <span className="num">{membership.number}</span> },
            { term: t("memberships.applied-on"), value: date(membership.appliedAt) },
            ...(membership.admittedAt === null
              ? []
              : [{ term: t("memberships.admitted-on"), value: date(membership.admittedAt) }]),
            ...(membership.clock.running && !membership.clock.late
              ? [
                  {
                    term: t("memberships.answer-due"),
                    value: t("memberships.within-days", { days: membership.clock.daysLeft }),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}
