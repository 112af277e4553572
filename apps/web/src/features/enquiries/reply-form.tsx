import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { isLocale, locale, localeNames, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { TextField } from "#web/ui/text-field.tsx";

export type SavedReply = Outputs["enquiries"]["replies"]["replies"][number];

/** A new saved reply, or a change of one. */
export function ReplyForm({ reply, onClose }: { reply: SavedReply | null; onClose: () => void }) {
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
  return (
    <FormDialog
      title={t(reply === null ? "enquiries.reply-new" : "enquiries.reply-change")}
      submit={t("enquiries.reply-save")}
      busy={save.isPending}
      incomplete={title.trim() === "" || text.trim() === ""}
      refusal={save.isError && failureText(save.error)}
      onSubmit={() => save.mutate({ ...(reply === null ? {} : { id: reply.id }), title, text, locale: lang })}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
