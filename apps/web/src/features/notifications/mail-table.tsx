import { formatDateTime } from "#web/lib/format-time.ts";
import { isLocale, localeNames, t } from "#web/lib/i18n.ts";
import type { Inputs, Outputs } from "#web/lib/trpc.ts";
import { Status } from "#web/ui/status.tsx";
import { type Column, Table } from "#web/ui/table.tsx";
import { mailName } from "./mail-names.ts";

export type Mail = Outputs["notifications"]["mails"]["mails"][number];
export type MailState = NonNullable<Inputs["notifications"]["mails"]["state"]>;

export const MAIL_STATES = ["waiting", "sent", "failed", "bounced"] as const satisfies readonly MailState[];
const TONES = { waiting: "caution", sent: "positive", failed: "critical", bounced: "critical" } as const;

/** Which mails went out, to whom and how it went; never what they say. */
export function MailTable({ mails }: { mails: readonly Mail[] }) {
  return <Table sticky caption={t("app.mails")} rows={mails} keyOf={({ id }) => id} columns={columns()} />;
}

const columns = (): Column<Mail>[] => [
  {
    id: "recipient",
    head: t("secretariat.mails-recipient"),
    cell: ({ recipient, person, addressBounces, event }) => (
      <>
        <span className="wrap-anywhere">{recipient}</span>
        {person !== null && <small>{person}</small>}
        {addressBounces && <small className="text-critical!">{t("secretariat.mails-address-bounces")}</small>}
        <small className="medium:hidden">{mailName(event)}</small>
      </>
    ),
  },
  {
    id: "about",
    head: t("secretariat.mails-about"),
    wideOnly: true,
    cell: ({ event, locale }) => (
      <>
        {mailName(event)}
        <small>{isLocale(locale) ? localeNames[locale] : locale}</small>
      </>
    ),
  },
  {
    id: "state",
    head: t("secretariat.mails-state"),
    cell: ({ state, error, attempts }) => (
      <>
        <Status tone={TONES[state]}>{t(`secretariat.mails-state-${state}`)}</Status>
        {attempts > 1 && <small>{t("secretariat.mails-attempts", { count: attempts })}</small>}
        {error !== null && <small className="wrap-anywhere">{error}</small>}
      </>
    ),
  },
  {
    id: "written",
    head: t("secretariat.mails-at"),
    wideOnly: true,
    end: true,
    cell: ({ createdAt }) => <Time at={createdAt} />,
  },
  {
    id: "sent",
    head: t("secretariat.mails-sent-at"),
    end: true,
    cell: ({ sentAt }) => sentAt !== null && <Time at={sentAt} />,
  },
];

const Time = ({ at }: { at: string }) => (
  <time dateTime={at} className="num">
    {formatDateTime(at, { weekday: false })}
  </time>
);
