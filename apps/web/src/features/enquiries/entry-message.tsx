import { MESSAGE_MAX } from "@commonbench/domain/enquiries/limits";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { formatDateTime, formatTime } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { cx } from "#web/ui/cx.ts";
import { LinkButton } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";
import { Attachments } from "./attachments.tsx";
import { ContactCard } from "./contact-card.tsx";
import { Earlier } from "./earlier.tsx";
import type { Entry } from "./inbox-state.ts";

const again = () => queryClient.invalidateQueries(trpc.enquiries.pathFilter());

interface EntryMessageProps {
  entry: Entry;
  /** Reporting opens a form of the page. */
  onReport: (entry: Entry) => void;
}

/** A message, a note of the own side, or a contact card: who said it, when, and what may be done about it. */
export function EntryMessage({ entry, onReport }: EntryMessageProps) {
  const [editing, setEditing] = useState(false);
  const { own, internal, person, organisation, at, hidden, dropped } = entry;
  return (
    <article
      aria-label={t("enquiries.message-of", { name: person?.name ?? organisation?.name ?? "" })}
      className={cx(
        "grid max-w-160 min-w-56 gap-0.5 rounded-2 border px-3.5 py-2.5 break-words print:max-w-full",
        internal
          ? "border-caution border-dashed bg-caution-soft"
          : own
            ? "border-line bg-sunken"
            : "border-line bg-raised",
        own ? "ms-auto" : "me-auto",
        editing ? "w-full" : "w-fit",
      )}
    >
      <header className="flex flex-wrap items-baseline gap-x-2 text-12 text-ink-faint">
        <span className="text-13 font-mid text-ink">
          {person?.name ?? organisation?.name ?? t("enquiries.somebody")}
        </span>
        {!own && organisation && person && <span>{organisation.name}</span>}
        {internal && <Tag>{t("enquiries.note-mark")}</Tag>}
        {entry.via === "mail" && <span>{t("enquiries.by-mail")}</span>}
        <time dateTime={at} title={formatDateTime(at)} className="num">
          {formatTime(at)}
        </time>
        <Earlier entry={entry} />
      </header>
      {editing ? (
        <EditForm entry={entry} onDone={() => setEditing(false)} />
      ) : (
        <>
          {hidden && <p className="text-ink-faint">{t("enquiries.hidden")}</p>}
          {entry.contact && <ContactCard contact={entry.contact} />}
          {entry.text && (
            <p className="text-14 whitespace-pre-wrap">
              <Mixed>{entry.text}</Mixed>
            </p>
          )}
          <Attachments attachments={entry.attachments} />
          {dropped.length > 0 && (
            <p className="text-12 text-ink-faint">
              {t("enquiries.dropped", { names: dropped.join(t("ui.list-comma")) })}
            </p>
          )}
        </>
      )}
      {!editing && <Actions entry={entry} onEdit={() => setEditing(true)} onReport={onReport} />}
    </article>
  );
}

function Actions({ entry, onEdit, onReport }: EntryMessageProps & { onEdit: () => void }) {
  const { can, id } = entry;
  const revoke = useMutation(
    trpc.enquiries.revokeContact.mutationOptions({ onSuccess: again, onError: (error) => toast(failureText(error)) }),
  );
  const actions: ReactNode[] = [
    can.edit && (
      <LinkButton key="edit" look="quiet" onClick={onEdit}>
        {t("enquiries.edit")}
      </LinkButton>
    ),
    can.revoke && (
      <LinkButton key="revoke" look="quiet" onClick={() => revoke.mutate({ messageId: id, locale })}>
        {t("enquiries.revoke-contact")}
      </LinkButton>
    ),
    can.report && (
      <LinkButton key="report" look="quiet" onClick={() => onReport(entry)}>
        {t("enquiries.report")}
      </LinkButton>
    ),
  ].filter(Boolean);
  if (actions.length === 0) return null;
  return (
    <footer data-print="none" className="flex gap-3 text-12">
      {actions}
    </footer>
  );
}

const focusAtEnd = (field: HTMLTextAreaElement | null) => {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
};

function EditForm({ entry: { id, text, version }, onDone }: { entry: Entry; onDone: () => void }) {
  const [words, setWords] = useState(text);
  const edit = useMutation(
    trpc.enquiries.edit.mutationOptions({
      onSuccess: async () => {
        onDone();
        await again();
      },
    }),
  );
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== "") edit.mutate({ messageId: id, text: words, version, locale });
      }}
    >
      <TextArea
        ref={focusAtEnd}
        hideLabel
        label={t("enquiries.edit-label")}
        value={words}
        maxLength={MESSAGE_MAX}
        error={edit.isError ? failureText(edit.error) : undefined}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="flex gap-2">
        <Button size="s" onClick={onDone}>
          {t("ui.cancel")}
        </Button>
        <Button size="s" look="ink" type="submit" busy={edit.isPending} disabled={words.trim() === ""}>
          {t("enquiries.save-edit")}
        </Button>
      </div>
    </form>
  );
}
