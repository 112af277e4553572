import { useMutation } from "@tanstack/react-query";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { Refund } from "./types.ts";

/** A refund that did not reach the card goes there once more. */
export function RetryRefund({ refund: { id } }: { refund: Refund }) {
  const retry = useMutation(
    trpc.billing.retryRefund.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.billing.pathFilter()),
      onError: (error) => toast(failureText(error)),
    }),
  );
  return (
    <Button size="s" busy={retry.isPending} onClick={() => retry.mutate({ refundId: id, locale })}>
      {t("billing.refund-again")}
    </Button>
  );
}
