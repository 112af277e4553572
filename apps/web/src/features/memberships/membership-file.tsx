import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { formatDate } from "#web/lib/format-time.ts";
import { formatFileSize } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trailRows } from "#web/lib/trail-rows.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { type Fact, Facts } from "#web/ui/facts.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass, TextLink } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { Trail } from "#web/ui/trail.tsx";
import { FileChecks } from "./file-checks.tsx";
import { FileCredentials } from "./file-credentials.tsx";
import { MembershipStatus } from "./membership-status.tsx";

export type File = Outputs["memberships"]["file"];

/** Everything about one application on one page. */
export function MembershipFile({ file, queue }: { file: File; queue: string }) {
  const { organisation, number, checks, credentials, documents, people, trail } = file;
  const clear = checks.filter(({ state }) => state === "clear").length;
  return (
    <article className="grid min-h-0 content-start gap-7 overflow-y-auto p-6 max-medium:p-4">
      <Link
        to={paths.queue}
        search={{ queue }}
        className={`${linkClass("quiet")} inline-flex items-center gap-1.5 wide:hidden`}
      >
        <Icon of={ArrowLeft} size={14} /> {t("secretariat.queue")}
      </Link>
      <header className="flex items-start gap-4">
        <Avatar name={organisation.name} size="l" />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap justify-between gap-x-4 text-ink-muted">
            <span className="num">{t("secretariat.membership-number", { number })}</span>
            <MembershipStatus status={file.status} awaitingAnswer={file.awaitingAnswer} />
          </p>
          <h2 className="text-22 leading-snug font-head">
            <Link to={paths.organisation(organisation.slug)} className="hover:underline">
              {organisation.name}
            </Link>
          </h2>
          <p className="text-ink-muted">{organisation.legalName}</p>
        </div>
      </header>
      <Section look="work" heading={t("secretariat.application")}>
        <Facts facts={applicationFacts(file)} />
      </Section>
      <Section look="work" heading={t("secretariat.checks", { clear, all: checks.length })}>
        <FileChecks checks={checks} />
      </Section>
      {credentials.length > 0 && (
        <Section look="work" heading={t("organisations.credentials")}>
          <FileCredentials credentials={credentials} />
        </Section>
      )}
      <Section look="work" heading={t("secretariat.documents")}>
        {documents.length === 0 ? (
          <p className="text-ink-faint">{t("secretariat.no-documents")}</p>
        ) : (
          <Facts
            facts={documents.map(({ fileId, name, url, bytes }) => ({
              key: fileId,
              term: <TextLink href={url}>{name}</TextLink>,
              value: formatFileSize(bytes),
            }))}
          />
        )}
      </Section>
      <Section look="work" heading={t("secretariat.people")}>
        <Facts
          facts={people.map(({ id, name, email, role }) => ({
            key: id,
            term: name,
            value: `${t(`people.role-${role}`)}${t("ui.list-comma")}${email}`,
          }))}
        />
      </Section>
      <Section look="work" heading={t("secretariat.trail")}>
        <Trail entries={trailRows(trail)} />
      </Section>
    </article>
  );
}

function applicationFacts(file: File): Fact[] {
  const { organisation, listings, sponsor } = file;
  const comma = t("ui.list-comma");
  return [
    { term: t("organisations.class"), value: t(`organisations.class-${organisation.class}`) },
    {
      term: t("organisations.jurisdiction"),
      value: `${t(`organisations.jurisdiction-${organisation.jurisdiction}`)}${comma}${organisation.registrationNumber}`,
    },
    { term: t("secretariat.applied"), value: formatDate(file.appliedAt, { year: "always" }) },
    {
      term: t("secretariat.signed"),
      value: t("secretariat.signed-by", { name: file.signedBy ?? "", version: file.codeVersion }),
    },
    {
      term: t("organisations.stages"),
      value: organisation.stages.map(({ code, label }) => `${code} ${label}`).join(comma) || t("secretariat.none"),
    },
    {
      term: t("organisations.premises"),
      value: organisation.premises.map(({ place }) => place).join(comma) || t("secretariat.none"),
    },
    {
      term: t("secretariat.sponsor"),
      value:
        sponsor === null ? (
          t("secretariat.none")
        ) : (
          <Link to={paths.organisation(sponsor.slug)} className={linkClass()}>
            {sponsor.name}
          </Link>
        ),
    },
    {
      term: t("secretariat.offers"),
      value:
        listings.total === 0
          ? t("secretariat.none")
          : listings.kinds.map(({ kind, count }) => `${t(`listings.kind-${kind}`)} ${count}`).join(comma),
    },
    ...(organisation.website === null
      ? []
      : [
          {
            term: t("secretariat.website"),
            value: (
              <TextLink href={organisation.website} target="_blank" rel="noreferrer nofollow">
                {organisation.website}
              </TextLink>
            ),
          },
        ]),
    ...(organisation.about === null
      ? []
      : [
          {
            term: t("secretariat.about"),
            value: <Foreign lang={organisation.about.locale}>{organisation.about.text}</Foreign>,
          },
        ]),
    ...(file.statement === "" ? [] : [{ term: t("secretariat.statement"), value: file.statement }]),
  ];
}
