import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { cx } from "#web/ui/cx.ts";
import { Mixed } from "#web/ui/mixed.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { dropOutgoing, type Outgoing } from "./outbox.ts";
import { send } from "./send.ts";

interface OutgoingListProps {
  enquiryId: string;
  outgoing: readonly Outgoing[];
}

/** What is on its way, and what did not get through and can be sent again. */
export function OutgoingList({ enquiryId, outgoing }: OutgoingListProps) {
  return outgoing.map((each) => (
    <li key={each.messageId}>
      <div
        className={cx(
          "ms-auto grid w-fit max-w-160 min-w-56 gap-1.5 rounded-2 border px-3.5 py-2.5 break-words",
          each.failure === null ? "border-line bg-sunken text-ink-muted" : "border-critical bg-critical-soft",
        )}
      >
        {each.note && <Tag>{t("enquiries.note-mark")}</Tag>}
        {each.text && (
          <p className="text-14 whitespace-pre-wrap">
            <Mixed>{each.text}</Mixed>
          </p>
        )}
        {each.files.length > 0 && (
          <p className="text-12">{each.files.map(({ name }) => name).join(t("ui.list-comma"))}</p>
        )}
        {each.failure === null ? (
          <p className="text-12" role="status">
            {t("enquiries.sending")}
          </p>
        ) : (
          <div className="flex flex-wrap items-center gap-2 text-12" role="alert">
            <span className="text-critical">{t("enquiries.not-sent", { why: each.failure })}</span>
            <Button size="s" onClick={() => void send(enquiryId, each)}>
              {t("enquiries.send-again")}
            </Button>
            <Button size="s" look="quiet" onClick={() => dropOutgoing(enquiryId, each.messageId)}>
              {t("enquiries.discard")}
            </Button>
          </div>
        )}
      </div>
    </li>
  ));
}
