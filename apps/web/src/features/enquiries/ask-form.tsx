import { ATTACHMENTS_MAX, MESSAGE_MAX } from "@commonbench/domain/enquiries/limits";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { keptTexts } from "#web/lib/kept.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Inputs, type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { AttachButton, AttachedList, attachFiles, type Attaching } from "./attach.tsx";
import { newId } from "#web/lib/new-id.ts";

interface AskFormProps {
  subject: Inputs["enquiries"]["ask"]["subject"];
  about: Outputs["enquiries"]["subject"];
  onSent: (enquiryId: string) => void;
}

/** The first message of a thread. Its id is made here once, so that pressing twice sends once. */
export function AskForm({ subject, about, onSent }: AskFormProps) {
  const [messageId] = useState(() => newId());
  const [kept] = useState(() => keptTexts(`ask:${subject.id}`, { most: 1, area: "session" }));
  const [text, setText] = useState(() => kept.read()[0] ?? "");
  const [attaching, setAttaching] = useState<readonly Attaching[]>([]);
  const files = attaching.flatMap(({ file }) => (file === null ? [] : [file]));
  const ask = useMutation(
    trpc.enquiries.ask.mutationOptions({
      onSuccess: async ({ enquiryId }) => {
        kept.write([]);
        await queryClient.invalidateQueries(trpc.enquiries.pathFilter());
        onSent(enquiryId);
      },
    }),
  );
  const ready = text.trim() !== "" && files.length === attaching.length;
  const write = (words: string) => {
    setText(words);
    kept.write(words === "" ? [] : [words]);
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !ask.isPending)
          ask.mutate({ subject, messageId, text, attachments: files.map(({ id }) => id), locale });
      }}
    >
      {ask.isError && (
        <Callout tone="critical" announce>
          {failureText(ask.error)}
        </Callout>
      )}
      <TextArea
        label={t("enquiries.ask-label", { name: about.organisation.name })}
        hint={t("enquiries.ask-hint")}
        rows={8}
        value={text}
        maxLength={MESSAGE_MAX}
        onChange={({ target }) => write(target.value)}
      />
      <AttachedList
        attaching={attaching}
        onRemove={(key) => setAttaching((now) => now.filter((each) => each.key !== key))}
      />
      <div className="flex flex-wrap items-center gap-2">
        <AttachButton
          disabled={attaching.length >= ATTACHMENTS_MAX}
          onFiles={(chosen) => attachFiles(chosen, attaching.length, setAttaching)}
        />
        <Button className="ms-auto" look="ink" size="l" type="submit" busy={ask.isPending} disabled={!ready}>
          {t("enquiries.ask-send")}
        </Button>
      </div>
    </form>
  );
}
