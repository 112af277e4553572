import { useMutation, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { QuotaForm } from "#web/features/quotas/quota-form.tsx";
import { QuotaTable } from "#web/features/quotas/quota-table.tsx";
import type { Quota } from "#web/features/quotas/quota-words.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { toast } from "#web/ui/toast.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** How much of what is offered may be booked by whom, so that there is something left for everybody. */
export function QuotasPage() {
  const { data } = useQuery({ ...trpc.quotas.list.queryOptions({ locale }), throwOnError: true });
  const [editing, setEditing] = useState<{ quota: Quota | null } | null>(null);
  const [removing, setRemoving] = useState<Quota | null>(null);
  const manages = data?.can.manage ?? false;
  const add = (look: "ink" | "outlined") => (
    <Button size="s" look={look} icon={Plus} onClick={() => setEditing({ quota: null })}>
      {t("quotas.add")}
    </Button>
  );
  return (
    <WorkPage title={t("quotas.quotas")} context={t("quotas.context")} actions={manages && add("ink")}>
      {data === undefined ? (
        <SkeletonRows rows={5} />
      ) : data.quotas.length === 0 ? (
        <EmptyState
          why={t("quotas.none")}
          next={t(manages ? "quotas.none-next" : "quotas.none-staff")}
          action={manages && add("outlined")}
        />
      ) : (
        <QuotaTable
          quotas={data.quotas}
          {...(manages && { manage: { edit: (quota: Quota) => setEditing({ quota }), remove: setRemoving } })}
        />
      )}
      {editing && <QuotaForm quota={editing.quota} onClose={() => setEditing(null)} />}
      <RemoveDialog quota={removing} onClose={() => setRemoving(null)} />
    </WorkPage>
  );
}

function RemoveDialog({ quota, onClose }: { quota: Quota | null; onClose: () => void }) {
  const remove = useMutation(
    trpc.quotas.remove.mutationOptions({
      onSuccess: () => toast(t("quotas.removed")),
      onSettled: () => queryClient.invalidateQueries(trpc.quotas.pathFilter()),
    }),
  );
  return (
    <ConfirmDialog
      critical
      open={quota !== null}
      onOpenChange={onClose}
      question={t("quotas.remove-question", { name: quota?.name ?? "" })}
      consequence={t("quotas.remove-consequence")}
      confirm={t("quotas.remove")}
      explain={failureText}
      onConfirm={() => (quota === null ? undefined : remove.mutateAsync({ id: quota.id }))}
    />
  );
}
