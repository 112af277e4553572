import { ATTACHMENTS_MAX, MESSAGE_MAX } from "@commonbench/domain/enquiries/limits";
import { useQuery } from "@tanstack/react-query";
import { MessageSquareText } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { keptTexts } from "#web/lib/kept.ts";
import { reasonText } from "#web/lib/reason-text.ts";
import { trpc, trpcClient } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { cx } from "#web/ui/cx.ts";
import { Kbd } from "#web/ui/kbd.tsx";
import { Menu, MenuItem } from "#web/ui/menu.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { AttachButton, AttachedList, attachFiles, type Attaching } from "./attach.tsx";
import { draftOf, saveDraftSoon, type DraftState } from "./draft.ts";
import type { Enquiry } from "./inbox-state.ts";
import { newId } from "#web/lib/new-id.ts";
import { send } from "./send.ts";

const TYPING_PAUSE = 4000;

/** Where one answers, or writes a note that only the own side reads. */
export function Composer({ enquiry, onSent }: { enquiry: Enquiry; onSent: () => void }) {
  const { id, can, draft, other } = enquiry;
  const [note, setNote] = useState(!can.write);
  const [kept] = useState(() => keptTexts(`note:${id}`, { most: 1, area: "session" }));
  const [message, setMessage] = useState(draftOf(id)?.text ?? draft?.text ?? "");
  const [words, setWords] = useState(() => kept.read()[0] ?? "");
  const [attaching, setAttaching] = useState<readonly Attaching[]>(() => restored(id, draft));
  const [saved, setSaved] = useState<DraftState>(null);
  const typedAt = useRef(0);
  const field = useRef<HTMLFormElement>(null);
  // An upload ends later than the press that began it, and must know what has been typed since.
  const latest = useRef({ text: message, attaching });
  // Each has its own words: what was noted for the own side never stands ready to be sent to the other.
  const text = note ? words : message;
  const files = attaching.flatMap(({ file }) => (file === null ? [] : [file]));
  const uploading = files.length < attaching.length;
  const empty = text.trim() === "" && (note || files.length === 0);

  const keep = (change: Partial<typeof latest.current>) => {
    latest.current = { ...latest.current, ...change };
    const uploaded = latest.current.attaching.flatMap(({ file }) => file ?? []);
    saveDraftSoon(id, { text: latest.current.text, files: uploaded }, setSaved);
  };
  const write = (typed: string) => {
    if (note) {
      setWords(typed);
      kept.write(typed === "" ? [] : [typed]);
      return;
    }
    setMessage(typed);
    keep({ text: typed });
    if (Date.now() - typedAt.current < TYPING_PAUSE) return;
    typedAt.current = Date.now();
    void trpcClient.enquiries.type.mutate({ id }).catch(() => undefined);
  };
  const changeFiles = (change: (now: readonly Attaching[]) => readonly Attaching[]) => {
    const next = change(latest.current.attaching);
    setAttaching(next);
    keep({ attaching: next });
  };
  const submit = () => {
    if (empty || uploading) return;
    void send(id, { messageId: newId(), note, text: text.trim(), files: note ? [] : files, failure: null });
    write("");
    if (!note) changeFiles(() => []);
    onSent();
    field.current?.querySelector("textarea")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      ref={field}
      data-print="none"
      data-composer={id}
      className={cx("grid gap-2 border-t border-line-strong px-4 py-3", note && "bg-caution-soft")}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Modes note={note} onNote={setNote} canWrite={can.write} />
      {can.writeRefusal !== null && <Callout tone="caution">{reasonText(can.writeRefusal)}</Callout>}
      <TextArea
        hideLabel
        rows={3}
        label={note ? t("enquiries.note-label") : t("enquiries.answer-label", { name: other.name })}
        placeholder={note ? t("enquiries.note-example") : undefined}
        value={text}
        maxLength={MESSAGE_MAX}
        onChange={({ target }) => write(target.value)}
        onKeyDown={onKeyDown}
        onPaste={({ clipboardData }) =>
          !note &&
          clipboardData.files.length > 0 &&
          attachFiles([...clipboardData.files], attaching.length, changeFiles)
        }
      />
      {!note && (
        <AttachedList
          attaching={attaching}
          onRemove={(key) => changeFiles((now) => now.filter((each) => each.key !== key))}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {!note && (
          <>
            <AttachButton
              disabled={attaching.length >= ATTACHMENTS_MAX}
              onFiles={(chosen) => attachFiles(chosen, attaching.length, changeFiles)}
            />
            <Replies onChoose={(words) => write(text === "" ? words : `${text}\n${words}`)} />
          </>
        )}
        <span role="status" className="text-12 text-ink-faint">
          {!note && saved !== null && t(`enquiries.draft-${saved}`)}
        </span>
        <Button
          className="ms-auto"
          look="ink"
          type="submit"
          disabled={empty || uploading}
          kbd={
            <span className="flex gap-1 coarse:hidden">
              <Kbd>Ctrl</Kbd>
              <Kbd>Enter</Kbd>
            </span>
          }
        >
          {t(note ? "enquiries.keep-note" : "enquiries.send")}
        </Button>
      </div>
    </form>
  );
}

function restored(id: string, draft: Enquiry["draft"]): Attaching[] {
  const stored = draft?.attachments.map(({ fileId, name, bytes }) => ({ id: fileId, name, bytes })) ?? [];
  const files = draftOf(id)?.files ?? stored;
  return files.map((file) => ({ key: file.id, name: file.name, share: 1, file }));
}

function Modes({ note, onNote, canWrite }: { note: boolean; onNote: (note: boolean) => void; canWrite: boolean }) {
  const mode = "min-h-7 px-1 text-13 text-ink-muted aria-pressed:font-head aria-pressed:text-ink coarse:min-h-11";
  return (
    <div className="flex gap-4" role="group" aria-label={t("enquiries.mode")}>
      <button type="button" className={mode} aria-pressed={!note} disabled={!canWrite} onClick={() => onNote(false)}>
        {t("enquiries.mode-message")}
      </button>
      <button type="button" className={mode} aria-pressed={note} onClick={() => onNote(true)}>
        {t("enquiries.mode-note")}
      </button>
    </div>
  );
}

/** The organisation's saved replies, those in the page's language first. */
function Replies({ onChoose }: { onChoose: (text: string) => void }) {
  const { data } = useQuery(trpc.enquiries.replies.queryOptions());
  const replies = data?.replies.toSorted((a, b) => Number(b.locale === locale) - Number(a.locale === locale)) ?? [];
  if (replies.length === 0) return null;
  return (
    <Menu
      align="start"
      trigger={
        <Button size="s" look="quiet" icon={MessageSquareText}>
          {t("enquiries.saved-replies")}
        </Button>
      }
    >
      {replies.map(({ id, title, text, locale: lang }) => (
        <MenuItem key={id} onSelect={() => onChoose(text)}>
          <span lang={lang}>{title}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
