import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { isLocale, locale, localeNames, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { TextField } from "#web/ui/text-field.tsx";

export type SavedReply = Outputs["enquiries"]["replies"]["replies"][number];

/** A new saved reply, or a change of one. */
export function ReplyForm({ reply, onClose }: { reply: SavedReply | null; onClose: () => void }) {
  const form = useId();
  const [title, setTitle] = useState(reply?.title ?? "");
  const [text, setText] = useState(reply?.text ?? "");
  const [lang, setLang] = useState(reply?.locale ?? locale);
  const save = useMutation(
    trpc.enquiries.saveReply.mutationOptions({
      onSuccess: async () => {
        onClose();
        await queryClient.invalidateQueries(trpc.enquiries.replies.pathFilter());
      },
    }),
  );
  const empty = title.trim() === "" || text.trim() === "";
  return (
    <Dialog
      open
      keepOnOutsidePress
      onOpenChange={(open) => !open && onClose()}
      title={t(reply === null ? "enquiries.reply-new" : "enquiries.reply-change")}
      footer={
        <>
          <Button onClick={onClose}>{t("people.cancel")}</Button>
          <Button look="ink" type="submit" form={form} busy={save.isPending} disabled={empty}>
            {t("enquiries.reply-save")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!empty) save.mutate({ ...(reply === null ? {} : { id: reply.id }), title, text, locale: lang });
        }}
      >
        {save.isError && (
          <Callout tone="critical" announce>
            {failureText(save.error)}
          </Callout>
        )}
        <TextField
          label={t("enquiries.reply-title")}
          hint={t("enquiries.reply-title-hint")}
          value={title}
          maxLength={60}
          onChange={({ target }) => setTitle(target.value)}
        />
        <Select
          label={t("enquiries.reply-language")}
          options={Object.entries(localeNames).map(([value, label]) => ({ value, label }))}
          value={lang}
          onChange={({ target }) => isLocale(target.value) && setLang(target.value)}
        />
        <TextArea
          label={t("enquiries.reply-text")}
          rows={8}
          value={text}
          maxLength={4000}
          onChange={({ target }) => setText(target.value)}
        />
      </form>
    </Dialog>
  );
}
