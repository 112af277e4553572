import { useMutation } from "@tanstack/react-query";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { toast } from "#web/ui/toast.tsx";
import { refreshWaits, type Wait } from "./wait.ts";

/** One press: standing in line again is as easy, only further back. */
export function LeaveButton({ wait: { id, can } }: { wait: Wait }) {
  const leave = useMutation(
    trpc.waitingList.leave.mutationOptions({
      onSuccess: () => toast(t("waiting.has-left")),
      onError: (error) => toast(failureText(error)),
      onSettled: refreshWaits,
    }),
  );
  if (!can.leave) return null;
  return (
    <Button size="s" busy={leave.isPending} onClick={() => leave.mutate({ id })}>
      {t("waiting.leave")}
    </Button>
  );
}
