import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { formatDate } from "#web/lib/format-time.ts";
import { formatNumber } from "#web/lib/format.ts";
import { localeNames, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Table } from "#web/ui/table.tsx";
import { toast } from "#web/ui/toast.tsx";

export type UnmetSearch = Outputs["searches"]["unmet"]["searches"][number];

interface UnmetTableProps {
  searches: readonly UnmetSearch[];
  /** The words as the link to the search for them. */
  link: (words: string) => ReactNode;
}

/** What people look for and nobody offers, the most wanted of late first. */
export function UnmetTable({ searches, link }: UnmetTableProps) {
  return (
    <Table
      sticky
      caption={t("app.unmet")}
      rows={searches}
      keyOf={({ words }) => words}
      columns={[
        { id: "words", head: t("secretariat.unmet-words"), cell: ({ words }) => link(words) },
        {
          id: "languages",
          head: t("secretariat.unmet-languages"),
          wideOnly: true,
          cell: ({ languages }) => (
            <span className="text-ink-muted">
              {languages.map((each) => localeNames[each]).join(t("ui.list-comma"))}
            </span>
          ),
        },
        {
          id: "last",
          head: t("secretariat.unmet-last"),
          wideOnly: true,
          cell: ({ lastDay }) => <span className="num">{formatDate(lastDay)}</span>,
        },
        {
          id: "count",
          head: t("secretariat.unmet-count"),
          end: true,
          cell: ({ count }) => <span className="num">{formatNumber(count)}</span>,
        },
        {
          id: "mark",
          head: <span className="sr-only">{t("ui.actions")}</span>,
          end: true,
          cell: (search) => <MarkButton search={search} />,
        },
      ]}
    />
  );
}

const again = () => queryClient.invalidateQueries(trpc.searches.pathFilter());

/** Marking is cheap to undo, so it is not asked about. */
function MarkButton({ search: { words, dealtWithDay } }: { search: UnmetSearch }) {
  const dealtWith = dealtWithDay === null;
  const mark = useMutation(
    trpc.searches.markUnmet.mutationOptions({ onSuccess: again, onError: (error) => toast(failureText(error)) }),
  );
  return (
    <Button size="s" busy={mark.isPending} onClick={() => mark.mutate({ words, dealtWith })}>
      {dealtWith ? t("secretariat.unmet-mark") : t("secretariat.unmet-unmark")}
      <span className="sr-only"> {words}</span>
    </Button>
  );
}
