import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { cx } from "#web/ui/cx.ts";
import { Facts } from "#web/ui/facts.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Section } from "#web/ui/section.tsx";
import { Status } from "#web/ui/status.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { Attachments } from "./attachments.tsx";
import { ContactCard } from "./contact-card.tsx";
import { EarlierVersions } from "./earlier-versions.tsx";
import { EntryEvent } from "./entry-event.tsx";
import type { Entry } from "./inbox-state.ts";
import { type Report, REPORT_TONES } from "./report.ts";
import { SubjectCard } from "./subject-card.tsx";

/** Everything the secretariat may read of one reported message. */
export function ReportFile({ report }: { report: Report }) {
  const { context, messageId, subject, earlier } = report;
  return (
    <div className="grid content-start gap-6">
      <Section look="work" heading={t("secretariat.report-facts")}>
        <Facts facts={factsOf(report)} />
      </Section>
      <Section
        look="work"
        heading={t("secretariat.report-message")}
        context={t("secretariat.report-message-lead")}
        className="min-w-0"
      >
        <div className="rounded-2 border border-line [&>div]:border-b-0">
          <SubjectCard card={subject} />
        </div>
        <ol className="mt-4 grid gap-2.5">
          {context.map((entry) => (
            <li key={entry.id}>
              {entry.kind === "event" ? (
                <EntryEvent entry={entry} />
              ) : (
                <Said entry={entry} reported={entry.id === messageId} />
              )}
            </li>
          ))}
        </ol>
      </Section>
      {earlier.length > 0 && (
        <Section look="work" heading={t("secretariat.report-before")}>
          <EarlierVersions versions={earlier} />
        </Section>
      )}
    </div>
  );
}

function factsOf({ cause, status, reporter, reported, createdAt, text, decidedAt, decidedBy, decisionReason }: Report) {
  return [
    {
      term: t("secretariat.report-outcome"),
      value: <Status tone={REPORT_TONES[status]}>{t(`secretariat.report-status-${status}`)}</Status>,
    },
    { term: t("secretariat.report-cause"), value: t(`enquiries.cause-${cause}`) },
    { term: t("secretariat.report-about"), value: reported.name },
    { term: t("secretariat.report-by"), value: reporter?.name ?? t("secretariat.report-by-system") },
    { term: t("secretariat.report-at"), value: formatDateTime(createdAt) },
    ...(text === "" ? [] : [{ term: t("secretariat.report-words"), value: <Words>{text}</Words> }]),
    ...(decidedAt === null
      ? []
      : [
          {
            term: t("secretariat.decision"),
            value: t("secretariat.report-decided-by", {
              person: decidedBy?.name ?? t("secretariat.trail-deleted-person"),
              date: formatDateTime(decidedAt),
            }),
          },
          { term: t("secretariat.report-reason"), value: <Words>{decisionReason ?? ""}</Words> },
        ]),
  ];
}

const Words = ({ children }: { children: string }) => (
  <span className="whitespace-pre-wrap">
    <Mixed>{children}</Mixed>
  </span>
);

/** What cannot be shown in place is for the two sides alone to download; here it is named. */
function Said({ entry, reported }: { entry: Entry; reported: boolean }) {
  const { person, organisation, at, text, attachments, contact } = entry;
  const shown = attachments.filter(({ url }) => url !== null);
  const named = attachments.filter(({ url }) => url === null);
  return (
    <article
      aria-label={t("enquiries.message-of", { name: person?.name ?? organisation?.name ?? "" })}
      className={cx(
        "grid max-w-160 gap-0.5 rounded-2 border px-3.5 py-2.5 break-words",
        reported ? "border-critical bg-critical-soft" : "border-line bg-raised",
      )}
    >
      <header className="flex flex-wrap items-baseline gap-x-2 text-12 text-ink-muted">
        <span className="text-13 font-mid text-ink">{person?.name ?? t("enquiries.somebody")}</span>
        <span>{organisation?.name}</span>
        <time dateTime={at} className="num">
          {formatDateTime(at, { weekday: false })}
        </time>
        {reported && <Tag>{t("secretariat.report-this")}</Tag>}
      </header>
      {contact && <ContactCard contact={contact} />}
      {text && (
        <p className="text-14">
          <Words>{text}</Words>
        </p>
      )}
      <Attachments attachments={shown} />
      {named.length > 0 && (
        <p className="text-12 text-ink-muted">
          {t("secretariat.report-files", { names: named.map(({ name }) => name).join(t("ui.list-comma")) })}
        </p>
      )}
    </article>
  );
}
