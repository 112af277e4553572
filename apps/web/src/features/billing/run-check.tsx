import { useMutation } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { toast } from "#web/ui/toast.tsx";

/** The night's comparison at once. */
export function RunCheck() {
  const run = useMutation(
    trpc.billing.runCheck.mutationOptions({
      onSuccess: async ({ differences }) => {
        toast(t("billing.check-result", { count: differences.length }));
        await queryClient.invalidateQueries(trpc.billing.pathFilter());
      },
      onError: (error) => toast(failureText(error)),
    }),
  );
  return (
    <Button size="s" icon={Scale} busy={run.isPending} onClick={() => run.mutate()}>
      {t("billing.check-now")}
    </Button>
  );
}
