import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { toast } from "#web/ui/toast.tsx";

const again = () => queryClient.invalidateQueries(trpc.calendars.pathFilter());

/** Another address, or none: either way those who have this one read no more, so both are asked about. */
export function LinkChanges({ id, title }: { id: string; title: string }) {
  const [asking, setAsking] = useState<"rotate" | "revoke">();
  const rotate = useMutation(trpc.calendars.rotate.mutationOptions({ onSuccess: again }));
  const revoke = useMutation(trpc.calendars.revoke.mutationOptions({ onSuccess: again }));
  const close = () => setAsking(undefined);
  return (
    <>
      <Button
        size="s"
        look="quiet"
        aria-label={t("calendars.rotate-of", { name: title })}
        onClick={() => setAsking("rotate")}
      >
        {t("calendars.rotate")}
      </Button>
      <Button
        size="s"
        look="quiet"
        aria-label={t("calendars.revoke-of", { name: title })}
        onClick={() => setAsking("revoke")}
      >
        {t("calendars.revoke")}
      </Button>
      <ConfirmDialog
        open={asking === "rotate"}
        onOpenChange={close}
        question={t("calendars.rotate-question")}
        consequence={t("calendars.rotate-consequence", { name: title })}
        confirm={t("calendars.rotate-confirm")}
        explain={failureText}
        onConfirm={async () => {
          await rotate.mutateAsync({ id });
          toast(t("calendars.rotated"));
        }}
      />
      <ConfirmDialog
        critical
        open={asking === "revoke"}
        onOpenChange={close}
        question={t("calendars.revoke-question")}
        consequence={t("calendars.revoke-consequence", { name: title })}
        confirm={t("calendars.revoke-confirm")}
        explain={failureText}
        onConfirm={async () => {
          await revoke.mutateAsync({ id });
          toast(t("calendars.revoked"));
        }}
      />
    </>
  );
}
