import { useMutation } from "@tanstack/react-query";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";

interface StopAlertProps {
  token: string;
  alert: Outputs["savedSearches"]["alert"];
}

/** One press, no sign-in. A mail program that follows links ahead ends nothing by that. */
export function StopAlert({ token, alert }: StopAlertProps) {
  const stop = useMutation(
    trpc.savedSearches.stopAlert.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.savedSearches.pathFilter()),
    }),
  );
  if (alert.pace === "off") return <p role="status">{t("saved.stopped", { name: alert.name })}</p>;
  return (
    <div className="grid justify-items-start gap-4">
      {stop.isError && (
        <Callout tone="critical" announce>
          {failureText(stop.error)}
        </Callout>
      )}
      <Button look="ink" size="l" busy={stop.isPending} onClick={() => stop.mutate({ token })}>
        {t("saved.stop")}
      </Button>
    </div>
  );
}
