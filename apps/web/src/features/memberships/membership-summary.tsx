import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { type Fact, Facts } from "#web/ui/facts.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { TextLink } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { MembershipStatus } from "./membership-status.tsx";

export type OwnMembership = NonNullable<Outputs["memberships"]["mine"]["membership"]>;

const ENDS_BADLY: ReadonlySet<string> = new Set(["declined", "suspended", "expelled"]);

/** Where it stands and what comes next, in the first two lines. */
export function MembershipSummary({ membership }: { membership: OwnMembership }) {
  const { status, awaitingAnswer, number } = membership;
  return (
    <Section
      look="work"
      heading={t("memberships.number", { number })}
      far={<MembershipStatus status={status} awaitingAnswer={awaitingAnswer} />}
    >
      <p className="mb-3 max-w-measure text-14">
        {t(awaitingAnswer ? "memberships.now-asked" : `memberships.now-${status}`, {
          days: Math.max(0, membership.clock.daysLeft),
        })}
      </p>
      {ENDS_BADLY.has(status) && membership.steps[0]?.reason && (
        <Callout tone="critical" heading={t("memberships.reason")} className="mb-4 max-w-measure">
          <span className="whitespace-pre-line">{membership.steps[0].reason}</span>
        </Callout>
      )}
      <Facts facts={factsOf(membership)} />
    </Section>
  );
}

function factsOf({
  statement,
  appliedAt,
  admittedAt,
  endedAt,
  signedBy,
  codeVersion,
  sponsor,
  documents,
}: OwnMembership): Fact[] {
  const date = (at: string) => formatDate(at, { year: "always" });
  return [
    { term: t("memberships.applied-on"), value: date(appliedAt) },
    ...(admittedAt === null ? [] : [{ term: t("memberships.admitted-on"), value: date(admittedAt) }]),
    ...(endedAt === null ? [] : [{ term: t("memberships.ended-on"), value: date(endedAt) }]),
    {
      term: t("memberships.signed"),
      value: t("memberships.signed-by", { name: signedBy ?? "", version: codeVersion }),
    },
    ...(sponsor === null ? [] : [{ term: t("memberships.sponsor"), value: sponsor.name }]),
    ...(statement === ""
      ? []
      : [{ term: t("memberships.statement-given"), value: <span className="whitespace-pre-line">{statement}</span> }]),
    ...documents.map(({ fileId, name, url }) => ({
      key: fileId,
      term: t("memberships.document"),
      value: (
        <TextLink href={url} target="_blank">
          {name}
        </TextLink>
      ),
    })),
  ];
}
