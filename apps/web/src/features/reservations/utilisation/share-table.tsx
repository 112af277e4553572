import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { Table } from "#web/ui/table.tsx";
import { hoursWords, percentWords, type Share } from "./shares.ts";

export interface ShareRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly share: Share;
}

/** What was on offer, booked and used, in figures. */
export function ShareTable({ caption, head, rows }: { caption: string; head: string; rows: readonly ShareRow[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { id: "name", head, cell: ({ name }) => name },
        ...(["offered", "booked", "used"] as const).map((id) => ({
          id,
          head: t(`reservations.utilisation-${id}`),
          end: true,
          cell: ({ share }: ShareRow) => <span className="num">{hoursWords(share[id])}</span>,
        })),
        {
          id: "share",
          head: t("reservations.utilisation-share"),
          end: true,
          cell: ({ share }) => <span className="num">{percentWords(share, share.booked)}</span>,
        },
      ]}
    />
  );
}
