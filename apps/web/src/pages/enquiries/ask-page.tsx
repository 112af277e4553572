import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { AskForm } from "#web/features/enquiries/ask-form.tsx";
import { SubjectCard } from "#web/features/enquiries/subject-card.tsx";
import { formatDate } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { reasonText } from "#web/lib/reason-text.ts";
import { useMe } from "#web/lib/session.ts";
import { type Inputs, trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

type Subject = Inputs["enquiries"]["subject"]["subject"];

function subjectIn({ listing, reservation, organisation = "" }: ReturnType<typeof useParameters>): Subject {
  if (listing) return { kind: "listing", id: listing };
  return reservation ? { kind: "reservation", id: reservation } : { kind: "organisation", id: organisation };
}

/** Where one asks about a listing, a reservation or an organisation; the address says about which. */
export function AskPage() {
  const subject = subjectIn(useParameters());
  const me = useMe();
  return (
    <WorkPage title={t("enquiries.ask-title")} context={t("enquiries.ask-lead")}>
      <div className="grid max-w-160 gap-5">
        {me?.organisation === null ? (
          <EmptyState
            why={t("enquiries.ask-needs-organisation")}
            next={t("enquiries.ask-needs-organisation-next")}
            action={
              <Link to={paths.foundOrganisation} className={buttonClass({ look: "ink" })}>
                {t("app.found-organisation")}
              </Link>
            }
          />
        ) : (
          <Ask subject={subject} />
        )}
      </div>
    </WorkPage>
  );
}

function Ask({ subject }: { subject: Subject }) {
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(trpc.enquiries.subject.queryOptions({ subject, locale }));
  const { card, can, threads } = data;
  return (
    <>
      <SubjectCard card={card} />
      {threads.length > 0 && (
        <Callout heading={t("enquiries.asked-before")}>
          <ul>
            {threads.map(({ id, status, lastAt }) => (
              <li key={id}>
                <Link to={paths.enquiry(id)} className={`${linkClass()} inline-block min-h-6 coarse:min-h-11`}>
                  {t("enquiries.asked-thread", { date: formatDate(lastAt), status: t(`enquiries.status-${status}`) })}
                </Link>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {can.askRefusal === null ? (
        <AskForm subject={subject} about={data} onSent={(id) => void navigate({ to: paths.enquiry(id) })} />
      ) : (
        <Callout tone="caution">{reasonText(can.askRefusal)}</Callout>
      )}
    </>
  );
}
