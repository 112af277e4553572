import { Pencil, Trash2 } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "#web/ui/button.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Table, type Column } from "#web/ui/table.tsx";
import { bookersWords, limitWords, primeWords, type Quota, resourceWords } from "./quota-words.ts";

interface QuotaTableProps {
  quotas: readonly Quota[];
  /** Left out for those who may only read. */
  manage?: { edit: (quota: Quota) => void; remove: (quota: Quota) => void };
}

/** Every limit that the organisation has set, with whom it is about. */
export function QuotaTable({ quotas, manage }: QuotaTableProps) {
  const columns: Column<Quota>[] = [
    {
      id: "name",
      head: t("quotas.name"),
      cell: (quota) =>
        manage ? (
          <LinkButton look="name" onClick={() => manage.edit(quota)}>
            <Mixed>{quota.name}</Mixed>
          </LinkButton>
        ) : (
          <Mixed>{quota.name}</Mixed>
        ),
    },
    { id: "bookers", head: t("quotas.bookers"), wideOnly: true, cell: (quota) => <Mixed>{bookersWords(quota)}</Mixed> },
    {
      id: "resource",
      head: t("quotas.resource"),
      wideOnly: true,
      cell: (quota) => <Mixed>{resourceWords(quota)}</Mixed>,
    },
    {
      id: "limit",
      head: t("quotas.limit"),
      end: true,
      cell: (quota) => (
        <>
          <span className="num">{limitWords(quota)}</span>
          {primeWords(quota) && <small>{primeWords(quota)}</small>}
        </>
      ),
    },
  ];
  return (
    <Table
      caption={t("quotas.quotas")}
      columns={columns}
      rows={quotas}
      keyOf={({ id }) => id}
      {...(manage && {
        actions: (quota: Quota) => (
          <>
            <IconButton
              size="s"
              look="quiet"
              icon={Pencil}
              label={t("quotas.edit-named", { name: quota.name })}
              onClick={() => manage.edit(quota)}
            />
            <IconButton
              size="s"
              look="quiet"
              icon={Trash2}
              label={t("quotas.remove-named", { name: quota.name })}
              onClick={() => manage.remove(quota)}
            />
          </>
        ),
      })}
    />
  );
}
