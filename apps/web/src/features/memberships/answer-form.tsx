import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import type { UploadedFile } from "#web/lib/upload.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Section } from "#web/ui/section.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";
import { DocumentsField } from "./documents-field.tsx";

/** What the secretariat asked, and the place to answer it. */
export function AnswerForm({ question }: { question: string }) {
  const [message, setMessage] = useState("");
  const [documents, setDocuments] = useState<readonly UploadedFile[]>([]);
  const answer = useMutation(
    trpc.memberships.answer.mutationOptions({
      onSuccess: async () => {
        toast(t("memberships.answer-sent"));
        await Promise.all([
          queryClient.invalidateQueries(trpc.memberships.pathFilter()),
          queryClient.invalidateQueries(trpc.trail.pathFilter()),
        ]);
      },
    }),
  );
  return (
    <Section look="work" heading={t("memberships.asked")}>
      <Callout tone="caution" className="mb-4">
        <span className="whitespace-pre-line">{question}</span>
      </Callout>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!answer.isPending) answer.mutate({ message, documents: documents.map(({ id }) => id) });
        }}
      >
        <TextArea
          label={t("memberships.answer")}
          required
          rows={4}
          maxLength={2000}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        <DocumentsField documents={documents} onChange={setDocuments} />
        {answer.isError && (
          <Callout tone="critical" announce>
            {failureText(answer.error)}
          </Callout>
        )}
        <div>
          <Button type="submit" look="ink" busy={answer.isPending}>
            {t("memberships.send-answer")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
