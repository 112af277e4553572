import { useMutation } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";
import { type Decision, DECISIONS, type File, needsReason, takesAway } from "./decisions.ts";

type Choice = (typeof DECISIONS)[number];

interface DecisionFormProps {
  file: File;
  allowed: readonly Choice[];
  onDecided: (decision: Decision) => void;
}

export function DecisionForm({ file, allowed, onDecided }: DecisionFormProps) {
  const { name } = file.organisation;
  const [chosen, setChosen] = useState<Decision | null>(null);
  const [reason, setReason] = useState("");
  const [lacks, setLacks] = useState(false);
  const [asks, setAsks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // What was chosen may no longer be possible once a colleague has decided.
  const decision = allowed.some(({ value }) => value === chosen) ? chosen : usual(file);
  const decide = useDecide(name, (made) => {
    setReason("");
    setChosen(null);
    field.current?.blur();
    onDecided(made);
  });
  const choose = (value: Decision): void => {
    flushSync(() => {
      setChosen(value);
      setLacks(false);
    });
    (needsReason(value) ? field : button).current?.focus();
  };
  const input = decision && { id: file.id, decision, reason, version: file.version };
  useKeys(Object.fromEntries(allowed.map(({ value, key }) => [key, () => choose(value)])));
  const submit = (): void => {
    if (input === null || decision === null) return;
    const missing = needsReason(decision) && reason.trim() === "";
    setLacks(missing);
    if (missing) field.current?.focus();
    else if (decision === "expel") setAsks(true);
    else if (!decide.isPending) decide.mutate(input);
  };
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <RadioCards
        label={t("secretariat.decision")}
        hideLabel
        value={decision}
        onChange={(value) => setChosen(allowed.find((each) => each.value === value)?.value ?? null)}
        options={allowed.map(({ value, key }) => ({
          value,
          label: t(`secretariat.do-${value}`),
          hint: t(`secretariat.do-${value}-hint`),
          aside: (
            <span className="coarse:hidden">
              <Kbd>{key.toUpperCase()}</Kbd>
            </span>
          ),
        }))}
      />
      <TextArea
        ref={field}
        label={t("secretariat.reason")}
        hint={t("secretariat.reason-hint")}
        error={lacks && reason.trim() === "" ? t("secretariat.reason-needed") : undefined}
        optional={decision !== null && !needsReason(decision)}
        rows={6}
        onKeyDown={sendOrLeave}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {decide.isError && (
        <Callout tone="critical" announce>
          {failureText(decide.error)}
        </Callout>
      )}
      <Button
        ref={button}
        type="submit"
        look={decision !== null && takesAway(decision) ? "critical" : "ink"}
        disabled={decision === null}
        full
        busy={decide.isPending}
        className="h-auto min-h-(--control-m) py-2 leading-snug whitespace-normal"
      >
        {decision === null ? t("secretariat.choose-decision") : t(`secretariat.confirm-${decision}`, { name })}
      </Button>
      <Letters file={file} />
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        critical
        question={t("secretariat.expel-question", { name })}
        consequence={t("secretariat.expel-consequence")}
        confirm={t("secretariat.confirm-expel", { name })}
        explain={failureText}
        onConfirm={async () => input && decide.mutateAsync(input)}
      />
    </form>
  );
}

/** What lies ready: admission while the alliance is to answer, and nothing that nobody waits for. */
const usual = ({ waitsFor, can }: File): Decision | null => (waitsFor === "secretariat" && can.admit ? "admit" : null);

function useDecide(name: string, onDone: (decision: Decision) => void) {
  return useMutation(
    trpc.memberships.decide.mutationOptions({
      onSuccess: async (_, { decision }) => {
        toast(t("secretariat.decided", { name }));
        const made = DECISIONS.find(({ value }) => value === decision);
        await Promise.all([
          queryClient.invalidateQueries(trpc.memberships.pathFilter()),
          queryClient.invalidateQueries(trpc.trail.pathFilter()),
        ]);
        if (made) onDone(made.value);
      },
    }),
  );
}

/** Ctrl+Enter sends from within the reason; Esc gives the keys back to the queue. */
function sendOrLeave({ key, ctrlKey, metaKey, currentTarget }: KeyboardEvent<HTMLTextAreaElement>): void {
  if (key === "Enter" && (ctrlKey || metaKey)) currentTarget.form?.requestSubmit();
  else if (key === "Escape") currentTarget.blur();
}

/** To whom the letter goes, and that it stays. */
function Letters({ file: { people } }: { file: File }) {
  const names = people.filter(({ role }) => role !== "staff").map((person) => person.name);
  return (
    <p className="flex gap-2 text-12 text-ink-faint">
      <Icon of={Lock} size={14} className="h-[1lh]" />
      <span>
        <span className="block">{t("secretariat.mailed-to", { names: names.join(t("ui.list-comma")) })}</span>
        {t("secretariat.signed-note")}
      </span>
    </p>
  );
}
