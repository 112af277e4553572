import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { type Column, Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { toast } from "#web/ui/toast.tsx";
import { type Colleague, RoleChoice } from "./role-choice.tsx";

const columns = (): Column<Colleague>[] => [
  {
    id: "person",
    head: t("organisations.person"),
    cell: ({ name, email, isYou }) => (
      <>
        <span className="inline-flex items-center gap-2">
          {name}
          {isYou && <Tag>{t("organisations.you")}</Tag>}
        </span>
        <small className="break-all">{email}</small>
      </>
    ),
  },
  {
    id: "role",
    head: t("organisations.role"),
    width: "11rem",
    cell: (colleague) =>
      colleague.can.changeRole ? <RoleChoice colleague={colleague} /> : t(`people.role-${colleague.role}`),
  },
  {
    id: "since",
    head: t("organisations.since"),
    wideOnly: true,
    width: "10rem",
    cell: ({ since }) => <time dateTime={since}>{formatDate(since, { year: "always" })}</time>,
  },
];

/** Who acts for the organisation, and as what. */
export function PeopleTable({ people }: { people: readonly Colleague[] }) {
  const [leaver, setLeaver] = useState<Colleague | null>(null);
  const remove = useMutation(
    trpc.organisations.removePerson.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.organisations.pathFilter()),
    }),
  );
  const confirm = async () => {
    if (leaver === null) return;
    await remove.mutateAsync({ personId: leaver.personId });
    toast(t("organisations.person-removed", { name: leaver.name }));
  };
  return (
    <>
      <Table
        caption={t("organisations.people")}
        columns={columns()}
        rows={people}
        keyOf={({ personId }) => personId}
        {...(people.some(({ can }) => can.remove)
          ? {
              actions: (colleague: Colleague) =>
                colleague.can.remove && (
                  <Button
                    size="s"
                    look="quiet"
                    aria-label={t("ui.remove", { name: colleague.name })}
                    onClick={() => setLeaver(colleague)}
                  >
                    {t("organisations.remove")}
                  </Button>
                ),
            }
          : {})}
      />
      <ConfirmDialog
        critical
        open={leaver !== null}
        onOpenChange={(open) => !open && setLeaver(null)}
        question={t("organisations.remove-question", { name: leaver?.name })}
        consequence={t("organisations.remove-consequence")}
        confirm={t("organisations.remove-person")}
        keep={t("ui.cancel")}
        explain={failureText}
        onConfirm={confirm}
      />
    </>
  );
}
