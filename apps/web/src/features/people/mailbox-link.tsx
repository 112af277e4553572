import { t } from "#web/lib/i18n.ts";
import { TextLink } from "#web/ui/link.tsx";

/** To the page that shows mails while no mail server is set. */
export function MailboxLink({ to }: { to: string }) {
  return (
    <TextLink href={`/dev/mail?to=${encodeURIComponent(to)}`} target="_blank" rel="noreferrer">
      {t("people.mailbox")}
    </TextLink>
  );
}
