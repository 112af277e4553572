import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { formatDate, formatDateRange, formatWeekday } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { IconButton } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Section } from "#web/ui/section.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { toast } from "#web/ui/toast.tsx";

type Closure = Outputs["availability"]["closures"]["list"]["closures"][number];

const refresh = () => queryClient.invalidateQueries(trpc.availability.pathFilter());

/** Gone at a press, and back at another. */
function useRemoving() {
  const add = useMutation(
    trpc.availability.closures.add.mutationOptions({
      onSuccess: refresh,
      onError: (error) => toast(failureText(error)),
    }),
  );
  const remove = useMutation(trpc.availability.closures.remove.mutationOptions({ onSettled: refresh }));
  return {
    busy: remove.isPending ? remove.variables.id : null,
    remove: ({ id, from, to, label, asDay }: Closure): void =>
      remove.mutate(
        { id },
        {
          onSuccess: () =>
            toast(t("availability.closure-removed", { label }), {
              undo: () => add.mutate({ closure: { from, to, label, asDay } }),
            }),
          onError: (error) => toast(failureText(error)),
        },
      ),
  };
}

const days = ({ from, to }: Closure): string =>
  from === to ? formatDate(from, { weekday: true, year: "always" }) : formatDateRange(from, to, { year: "always" });

/** Every closure by year, the coming ones first to be seen. */
export function ClosureList({ closures, canChange }: { closures: readonly Closure[]; canChange: boolean }) {
  const { busy, remove } = useRemoving();
  if (closures.length === 0)
    return <EmptyState why={t("availability.no-closures")} next={t("availability.no-closures-next")} />;
  const years = [...new Set(closures.map(({ from }) => from.slice(0, 4)))];
  return (
    <div className="grid gap-8">
      {years.map((year) => (
        <Section key={year} look="work" heading={year}>
          <Table
            caption={t("availability.closures")}
            columns={[
              { id: "label", head: t("availability.closure-label"), cell: (closure) => closure.label },
              {
                id: "days",
                head: t("availability.closure-days"),
                cell: (closure) => <span className="num">{days(closure)}</span>,
              },
              {
                id: "effect",
                head: t("availability.closure-effect"),
                cell: ({ asDay }) =>
                  asDay === null ? t("ui.closed") : t("availability.works-as", { day: formatWeekday(asDay, "long") }),
              },
              {
                id: "source",
                head: t("availability.closure-source"),
                wideOnly: true,
                cell: ({ source }) => source !== null && <Tag>{sourceWords(source)}</Tag>,
              },
            ]}
            rows={closures.filter(({ from }) => from.startsWith(year))}
            keyOf={({ id }) => id}
            {...(canChange
              ? {
                  actions: (closure: Closure) => (
                    <IconButton
                      size="s"
                      icon={Trash2}
                      label={t("availability.remove-closure", { label: closure.label })}
                      disabled={busy === closure.id}
                      onClick={() => remove(closure)}
                    />
                  ),
                }
              : {})}
          />
        </Section>
      ))}
    </div>
  );
}

const CALENDARS = ["mainland", "hong-kong", "macao"] as const;

/** `macao-2026` as people call it. */
function sourceWords(source: string): string {
  const calendar = CALENDARS.find((each) => source.startsWith(each));
  return calendar === undefined ? source : t(`availability.holidays-${calendar}`);
}
