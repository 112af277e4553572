import { useMutation } from "@tanstack/react-query";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { TextLink } from "#web/ui/link.tsx";
import { Status } from "#web/ui/status.tsx";
import { Table } from "#web/ui/table.tsx";
import { toast } from "#web/ui/toast.tsx";

type Credential = Outputs["memberships"]["file"]["credentials"][number];

/** Certificates as stated; the secretariat marks those it has seen. */
export function FileCredentials({ credentials }: { credentials: readonly Credential[] }) {
  const verify = useMutation(
    trpc.organisations.verifyCredential.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.memberships.pathFilter()),
      onError: (error) => toast(failureText(error)),
    }),
  );
  return (
    <Table
      caption={t("organisations.credentials")}
      rows={credentials}
      keyOf={({ id }) => id}
      columns={[
        {
          id: "credential",
          head: t("organisations.credential"),
          cell: ({ label, number, url }) => (
            <>
              {url === null ? label : <TextLink href={url}>{label}</TextLink>}
              <small className="num">{number}</small>
            </>
          ),
        },
        {
          id: "valid",
          head: t("organisations.credential-valid-to"),
          cell: ({ validTo, state }) =>
            validTo === null ? (
              t("organisations.credential-no-end")
            ) : (
              <Status tone={state === "valid" ? "neutral" : state === "expiring" ? "caution" : "critical"}>
                {formatDate(validTo, { year: "always" })}
              </Status>
            ),
        },
        {
          id: "check",
          head: t("organisations.credential-check"),
          cell: ({ id, verifiedAt }) => (
            <Button
              size="s"
              look="quiet"
              busy={verify.isPending && verify.variables.id === id}
              onClick={() => verify.mutate({ id, verified: verifiedAt === null })}
            >
              {verifiedAt === null ? t("secretariat.mark-verified") : t("secretariat.unmark-verified")}
            </Button>
          ),
        },
      ]}
    />
  );
}
