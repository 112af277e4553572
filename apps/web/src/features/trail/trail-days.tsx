import { Link } from "@tanstack/react-router";
import { formatDate, formatTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { isTurn, type TrailEntryView, trailSentence } from "#web/lib/trail-words.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { Trail } from "#web/ui/trail.tsx";
import { trailParams, type TrailState } from "./trail-state.ts";

/** Day by day, newest first. */
export function TrailDays({ entries, state }: { entries: readonly TrailEntryView[]; state: TrailState }) {
  const days = Map.groupBy(entries, ({ at }) => formatDate(at, { weekday: true, long: true }));
  return [...days].map(([day, ofDay]) => (
    <Section key={day} look="work" heading={day}>
      <Trail
        entries={ofDay.map((entry) => ({
          key: entry.id,
          at: formatTime(entry.at),
          dateTime: entry.at,
          sentence: (
            <>
              {trailSentence(entry)} <More entry={entry} state={state} />
            </>
          ),
          reason: entry.reason && <span className="whitespace-pre-line">{entry.reason}</span>,
          changed: isTurn(entry),
        }))}
      />
    </Section>
  ));
}

/** From an entry to what it is about, and to everything else about that organisation. */
function More({ entry, state }: { entry: TrailEntryView; state: TrailState }) {
  const { organisation } = entry;
  const to = subjectPath(entry);
  return (
    <span
      data-print="none"
      className="ms-2 inline-flex gap-3 text-12 opacity-0 transition-base group-focus-within:opacity-100 group-hover:opacity-100 coarse:opacity-100"
    >
      {to !== null && (
        <Link to={to} className={linkClass("quiet")}>
          {t(`secretariat.trail-open-${entry.subject}`)}
        </Link>
      )}
      {organisation !== null && organisation.id !== state.organisationId && (
        <Link
          to="."
          search={trailParams({ ...state, organisationId: organisation.id })}
          className={linkClass("quiet")}
          aria-label={t("secretariat.trail-only-name", { name: organisation.name })}
        >
          {t("secretariat.trail-only")}
        </Link>
      )}
    </span>
  );
}

function subjectPath({ subject, subjectId, organisation }: TrailEntryView): string | null {
  switch (subject) {
    case "membership":
      return paths.membershipFile(subjectId);
    case "listing":
      return paths.listing(subjectId);
    case "organisation":
    case "credential":
      return organisation === null ? null : paths.organisation(organisation.slug);
    case "enquiry":
      return paths.report(subjectId);
    case "reservation":
      return paths.reservation(subjectId);
    case "payment":
      return paths.payment(subjectId);
    case "commission":
      return paths.commission;
    case "wait":
      return paths.wait(subjectId);
    case "person":
    case "quota":
      return null;
    default:
      return subject satisfies never;
  }
}
