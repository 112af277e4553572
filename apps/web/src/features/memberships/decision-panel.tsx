import { useMutation, useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Inputs, type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";

type File = Outputs["memberships"]["file"];

const DECISIONS = [
  { value: "admit", key: "a" },
  { value: "ask", key: "m" },
  { value: "decline", key: "d" },
  { value: "suspend", key: "s" },
  { value: "lift", key: "l" },
  { value: "expel", key: "x" },
] as const satisfies readonly { value: Inputs["memberships"]["decide"]["decision"]; key: string }[];

// "review" is what assigning does; nobody decides it by itself.
type Decision = (typeof DECISIONS)[number]["value"];

const NEEDS_REASON: ReadonlySet<Decision> = new Set(["ask", "decline", "suspend", "lift", "expel"]);

/** A decision has a reason, an author and a trail; so it is a panel beside the file, not a dialog. */
export function DecisionPanel({ file }: { file: File }) {
  const allowed = DECISIONS.filter(({ value }) => file.can[value]);
  const [decision, setDecision] = useState<Decision | null>(allowed[0]?.value ?? null);
  const [reason, setReason] = useState("");
  const decide = useMutation(
    trpc.memberships.decide.mutationOptions({
      onSuccess: async () => {
        toast(t("secretariat.decided", { name: file.organisation.name }));
        await queryClient.invalidateQueries(trpc.memberships.pathFilter());
      },
    }),
  );
  useKeys(Object.fromEntries(allowed.map(({ value, key }) => [key, () => setDecision(value)])));
  const lacksReason = decision !== null && NEEDS_REASON.has(decision) && reason.trim() === "";
  return (
    <section
      aria-label={t("secretariat.decide")}
      className="grid min-h-0 content-start gap-5 overflow-y-auto border-s border-line bg-sunken p-5"
    >
      <h2 className="text-14 font-head">{t("secretariat.decide")}</h2>
      {file.can.assign && <Assignee file={file} />}
      {allowed.length === 0 ? (
        <p className="text-ink-muted">{t("secretariat.nothing-to-decide")}</p>
      ) : (
        <form
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            if (decision !== null && !lacksReason && !decide.isPending)
              decide.mutate({ id: file.id, decision, reason, version: file.version });
          }}
        >
          <RadioCards
            label={t("secretariat.decision")}
            hideLabel
            value={decision}
            onChange={(value) => setDecision(allowed.find((each) => each.value === value)?.value ?? null)}
            options={allowed.map(({ value, key }) => ({
              value,
              label: t(`secretariat.do-${value}`),
              hint: t(`secretariat.do-${value}-hint`),
              aside: <Kbd>{key.toUpperCase()}</Kbd>,
            }))}
          />
          <TextArea
            label={t("secretariat.reason")}
            hint={t("secretariat.reason-hint")}
            optional={decision === "admit"}
            rows={6}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {decide.isError && (
            <Callout tone="critical" announce>
              {failureText(decide.error)}
            </Callout>
          )}
          {decision !== null && (
            <Button
              type="submit"
              look={decision === "admit" || decision === "lift" || decision === "ask" ? "ink" : "critical"}
              full
              busy={decide.isPending}
              disabled={lacksReason}
            >
              {t(`secretariat.confirm-${decision}`, { name: file.organisation.name })}
            </Button>
          )}
          <p className="flex gap-2 text-12 text-ink-faint">
            <Icon of={Lock} size={14} className="h-[1lh]" />
            <span>{t("secretariat.signed-note")}</span>
          </p>
        </form>
      )}
    </section>
  );
}

function Assignee({ file }: { file: File }) {
  const { data: staff = [] } = useQuery(trpc.memberships.staff.queryOptions());
  const assign = useMutation(
    trpc.memberships.assign.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.memberships.pathFilter()),
      onError: (error) => toast(failureText(error)),
    }),
  );
  return (
    <Select
      label={t("secretariat.assignee")}
      placeholder={t("secretariat.nobody")}
      value={file.assignee?.id ?? ""}
      options={staff.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => assign.mutate({ id: file.id, personId: event.target.value || null })}
    />
  );
}
