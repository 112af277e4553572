import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { formatDate } from "#web/lib/format-time.ts";
import { formatFileSize } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trailRows } from "#web/lib/trail-rows.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { buttonClass } from "#web/ui/button.tsx";
import { cx } from "#web/ui/cx.ts";
import { Facts } from "#web/ui/facts.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { linkClass, TextLink } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { Trail } from "#web/ui/trail.tsx";
import { applicationFacts } from "./application-facts.tsx";
import { FileChecks } from "./file-checks.tsx";
import { FileCredentials } from "./file-credentials.tsx";
import type { File } from "./decisions.ts";
import { MembershipStatus } from "./membership-status.tsx";
import { queueParams, type QueueState } from "./queue-state.ts";

interface MembershipFileProps {
  file: File;
  state: QueueState;
  className?: string | undefined;
}

/** Everything about one application on one page. */
export function MembershipFile({ file, state, className }: MembershipFileProps) {
  const { organisation, number, checks, credentials, documents, people, trail } = file;
  const clear = checks.filter((check) => check.state === "clear").length;
  return (
    <article
      className={cx("grid min-h-0 grid-cols-1 content-start gap-7 p-6 max-medium:p-4 wide:overflow-y-auto", className)}
    >
      <Link
        to={paths.queue}
        search={queueParams({ ...state, deciding: false })}
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
          {organisation.legalName !== organisation.name && <p className="text-ink-muted">{organisation.legalName}</p>}
        </div>
      </header>
      {file.statement !== "" && (
        <Section look="work" heading={t("secretariat.statement")}>
          <p className="max-w-measure text-14 whitespace-pre-line">{file.statement}</p>
        </Section>
      )}
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
      <Documents documents={documents} />
      <Section look="work" heading={t("secretariat.people")}>
        <Facts
          facts={people.map(({ id, name, email, role }) => ({
            key: id,
            term: name,
            value: `${t(`people.role-${role}`)}${t("ui.list-comma")}${email}`,
          }))}
        />
      </Section>
      <Section
        look="work"
        heading={t("secretariat.trail")}
        far={
          <Link to={paths.trail} search={{ organisation: organisation.id }} className={linkClass()}>
            {t("secretariat.whole-trail")}
          </Link>
        }
      >
        <Trail entries={trailRows(trail)} />
      </Section>
      <div
        data-print="none"
        className="sticky bottom-0 -mx-6 -mb-6 border-t border-line-strong bg-page px-6 py-3 max-medium:-mx-4 max-medium:-mb-4 max-medium:px-4 wide:hidden"
      >
        <Link
          to={paths.membershipFile(file.id)}
          search={queueParams({ ...state, deciding: true })}
          className={buttonClass({ look: "ink", full: true })}
        >
          {t("secretariat.decide")}
        </Link>
      </div>
    </article>
  );
}

function Documents({ documents }: Pick<File, "documents">) {
  return (
    <Section look="work" heading={t("secretariat.documents")}>
      {documents.length === 0 ? (
        <p className="text-ink-faint">{t("secretariat.no-documents")}</p>
      ) : (
        <Facts
          facts={documents.map(({ fileId, name, url, bytes, addedAt }) => ({
            key: fileId,
            term: (
              <TextLink href={url} target="_blank">
                {name}
              </TextLink>
            ),
            value: `${formatDate(addedAt)}${t("ui.list-comma")}${formatFileSize(bytes)}`,
          }))}
        />
      )}
    </Section>
  );
}
