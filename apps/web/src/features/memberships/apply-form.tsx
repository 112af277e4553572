import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { readEverythingAnew } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import type { UploadedFile } from "#web/lib/upload.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Combobox, type ComboOption } from "#web/ui/combobox.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";
import { CodeText } from "./code-text.tsx";
import { DocumentsField } from "./documents-field.tsx";

export interface ApplyFormProps {
  codeOfConduct: { version: string; text: string };
  /** An earlier application was declined or the organisation had left. */
  again: boolean;
}

export function ApplyForm({ codeOfConduct, again }: ApplyFormProps) {
  const [statement, setStatement] = useState("");
  const [sponsor, setSponsor] = useState<ComboOption | null>(null);
  const [wanted, setWanted] = useState("");
  const [documents, setDocuments] = useState<readonly UploadedFile[]>([]);
  const [signs, setSigns] = useState(false);
  const [mustSign, setMustSign] = useState(false);
  const admitted = useQuery({
    ...trpc.memberships.admitted.queryOptions({ text: wanted, locale }),
    placeholderData: keepPreviousData,
  });
  const join = useMutation(
    trpc.memberships.join.mutationOptions({
      onSuccess: async () => {
        toast(t("memberships.sent"));
        await readEverythingAnew();
      },
    }),
  );
  const submit = () => {
    setMustSign(!signs);
    if (!signs || join.isPending) return;
    join.mutate({
      codeVersion: codeOfConduct.version,
      statement,
      sponsorOrganisationId: sponsor?.value ?? null,
      documents: documents.map(({ id }) => id),
    });
  };
  return (
    <Section
      look="work"
      heading={t(again ? "memberships.apply-again" : "memberships.apply")}
      context={t("memberships.apply-lead")}
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextArea
          label={t("memberships.statement")}
          hint={t("memberships.statement-hint")}
          optional
          rows={4}
          maxLength={2000}
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
        />
        <Combobox
          label={t("memberships.sponsor")}
          hint={t("memberships.sponsor-hint")}
          optional
          options={(admitted.data ?? []).map(({ id, name, place }) => ({
            value: id,
            label: name,
            ...(place === null ? {} : { hint: place }),
          }))}
          pending={admitted.isFetching}
          onQuery={(text: string) => setWanted(text.slice(0, 100))}
          value={sponsor}
          onChange={setSponsor}
        />
        <DocumentsField documents={documents} onChange={setDocuments} />
        <p className="flex flex-wrap justify-between gap-x-4">
          <span className="font-mid">{t("memberships.code-of-conduct")}</span>
          <Link to={paths.codeOfConduct} target="_blank" className={linkClass("quiet")}>
            {t("memberships.code-apart")}
          </Link>
        </p>
        <section
          aria-label={t("memberships.code-of-conduct")}
          className="-mt-3.5 max-h-80 overflow-y-auto border border-line px-4"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached without a mouse
          tabIndex={0}
        >
          <CodeText text={codeOfConduct.text} />
        </section>
        <Checkbox
          label={t("memberships.sign", { version: codeOfConduct.version })}
          error={mustSign && !signs ? t("memberships.must-sign") : undefined}
          checked={signs}
          onChange={(event) => setSigns(event.target.checked)}
        />
        {join.isError && (
          <Callout tone="critical" announce>
            {failureText(join.error)}
          </Callout>
        )}
        <div>
          <Button type="submit" look="ink" busy={join.isPending}>
            {t("memberships.send-application")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
