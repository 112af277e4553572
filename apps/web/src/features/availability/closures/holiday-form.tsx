import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Select } from "#web/ui/select.tsx";
import { toast } from "#web/ui/toast.tsx";

type Calendars = Outputs["availability"]["closures"]["list"]["calendars"];

/** A year of public holidays, with the weekends that are worked instead; each can be changed afterwards. */
export function HolidayForm({ calendars }: { calendars: Calendars }) {
  const [thisYear] = useState(() => new Date().getFullYear());
  const [name, setName] = useState(calendars[0]?.calendar);
  const chosen = calendars.find(({ calendar }) => calendar === name);
  const years = chosen?.years ?? [];
  const [year, setYear] = useState<number>();
  const shown =
    year !== undefined && years.includes(year) ? year : (years.find((each) => each >= thisYear) ?? years.at(-1));
  const copy = useMutation(
    trpc.availability.closures.copy.mutationOptions({
      async onSuccess({ added }) {
        await queryClient.invalidateQueries(trpc.availability.pathFilter());
        toast(t("availability.holidays-copied", { count: added }));
      },
      onError: (error) => toast(failureText(error)),
    }),
  );
  if (chosen === undefined || shown === undefined) return null;
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!copy.isPending) copy.mutate({ calendar: chosen.calendar, year: shown, locale });
      }}
    >
      <Select
        label={t("availability.holiday-calendar")}
        value={chosen.calendar}
        options={calendars.map(({ calendar }) => ({ value: calendar, label: t(`availability.holidays-${calendar}`) }))}
        onChange={({ target }) => setName(calendars.find(({ calendar }) => calendar === target.value)?.calendar)}
      />
      <Select
        label={t("availability.holiday-year")}
        value={String(shown)}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
        onChange={({ target }) => setYear(Number(target.value))}
      />
      <Button type="submit" className="justify-self-start" busy={copy.isPending}>
        {t("availability.copy")}
      </Button>
    </form>
  );
}
