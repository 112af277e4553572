import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { focusFirstWrong } from "#web/lib/focus.ts";
import { issuesByField } from "#web/lib/form-issues.ts";
import { formatWeekday } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";

const EMPTY = { from: "", to: "", label: "", asDay: "" };
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Days of one's own: stocktaking, the works outing; or a Saturday that is worked like a Friday. */
export function ClosureForm() {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(EMPTY);
  const add = useMutation(
    trpc.availability.closures.add.mutationOptions({
      async onSuccess({ label }) {
        setDraft(EMPTY);
        toast(t("availability.closure-added", { label }));
        await queryClient.invalidateQueries(trpc.availability.pathFilter());
      },
      onError: () => requestAnimationFrame(() => form.current && focusFirstWrong(form.current)),
    }),
  );
  const { fields } = failureOf(add.error);
  const wrong = issuesByField(fields);
  const put = (change: Partial<typeof EMPTY>): void => setDraft((now) => ({ ...now, ...change }));
  const { from, to, label, asDay } = draft;
  const submit = (): void =>
    add.mutate({ closure: { from, to: to === "" ? from : to, label, asDay: asDay === "" ? null : Number(asDay) } });
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending) submit();
      }}
    >
      {add.isError && fields === null && (
        <Callout tone="critical" announce>
          {failureText(add.error)}
        </Callout>
      )}
      <TextField
        label={t("availability.closure-label")}
        placeholder={t("availability.closure-example")}
        maxLength={80}
        error={wrong.get("closure.label")}
        value={label}
        onChange={({ target }) => put({ label: target.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        <DateField
          label={t("availability.first-day")}
          error={wrong.get("closure.from")}
          value={from}
          onChange={({ target }) => put({ from: target.value })}
        />
        <DateField
          optional
          label={t("availability.last-day")}
          min={from}
          error={wrong.get("closure.to")}
          value={to}
          onChange={({ target }) => put({ to: target.value })}
        />
      </div>
      <Select
        label={t("availability.closure-effect")}
        value={asDay}
        placeholder={t("ui.closed")}
        options={DAYS.map((day) => ({
          value: String(day),
          label: t("availability.works-as", { day: formatWeekday(day, "long") }),
        }))}
        onChange={({ target }) => put({ asDay: target.value })}
      />
      <Button type="submit" className="justify-self-start" busy={add.isPending}>
        {t("availability.add-closure")}
      </Button>
    </form>
  );
}
