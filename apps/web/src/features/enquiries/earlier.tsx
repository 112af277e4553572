import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatTime } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Dialog } from "#web/ui/dialog.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { EarlierVersions } from "./earlier-versions.tsx";
import type { Entry } from "./inbox-state.ts";

/** That a message was changed, and behind it what it said before: both sides may read that. */
export function Earlier({ entry: { id, editedAt } }: { entry: Entry }) {
  const [open, setOpen] = useState(false);
  if (editedAt === null) return null;
  return (
    <>
      <LinkButton look="quiet" onClick={() => setOpen(true)}>
        {t("enquiries.edited", { at: formatTime(editedAt) })}
      </LinkButton>
      <Dialog open={open} onOpenChange={setOpen} title={t("enquiries.earlier")}>
        {open && <Versions messageId={id} />}
      </Dialog>
    </>
  );
}

function Versions({ messageId }: { messageId: string }) {
  const { data } = useQuery(trpc.enquiries.earlier.queryOptions({ messageId, locale }));
  if (!data) return <SkeletonRows rows={2} />;
  return <EarlierVersions versions={data.earlier} />;
}
