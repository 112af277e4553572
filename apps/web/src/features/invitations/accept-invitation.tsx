import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { forgetEverything } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { toast } from "#web/ui/toast.tsx";

/** The post is taken, and from then on one acts for the organisation. */
export function AcceptInvitation({ token, organisation }: { token: string; organisation: string }) {
  const navigate = useNavigate();
  const accept = useMutation(
    trpc.invitations.accept.mutationOptions({
      async onSuccess() {
        await forgetEverything();
        await navigate({ to: paths.desk });
        toast(t("people.invitation-accepted", { organisation }));
      },
    }),
  );
  return (
    <div className="grid gap-5">
      {accept.isError && (
        <Callout tone="critical" announce>
          {failureText(accept.error)}
        </Callout>
      )}
      <Button look="ink" size="l" full busy={accept.isPending} onClick={() => accept.mutate({ token })}>
        {t("people.invitation-accept")}
      </Button>
    </div>
  );
}
