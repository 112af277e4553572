import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Section } from "#web/ui/section.tsx";
import { toast } from "#web/ui/toast.tsx";
import { type Credential, CredentialTable } from "../credential-table.tsx";
import { CredentialForm } from "./credential-form.tsx";
import type { OrganisationForm } from "./draft.ts";

/** Certificates and accreditations. Each is stored by itself, apart from the profile's form. */
export function CredentialsTab({ view, taxonomy }: { view: OrganisationForm; taxonomy: TaxonomyView }) {
  const [ending, setEnding] = useState<Credential | null>(null);
  const remove = useMutation(
    trpc.organisations.removeCredential.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.organisations.pathFilter()),
    }),
  );
  const confirm = async () => {
    if (ending === null) return;
    await remove.mutateAsync({ id: ending.id });
    toast(t("organisations.credential-removed"));
  };
  // The server names them in the person's language; this page may be read in another.
  const labels = new Map(taxonomy.credentials.map(({ id, label }) => [id, label]));
  const credentials = view.credentials.map((each) => ({ ...each, label: labels.get(each.kind) ?? each.label }));
  return (
    <div className="grid max-w-240 gap-9">
      {credentials.length === 0 ? (
        <EmptyState why={t("organisations.no-credentials")} next={t("organisations.no-credentials-next")} />
      ) : (
        <CredentialTable
          credentials={credentials}
          actions={(credential) =>
            credential.can.remove && (
              <Button
                size="s"
                look="quiet"
                aria-label={t("ui.remove", { name: `${credential.label} ${credential.number}` })}
                onClick={() => setEnding(credential)}
              >
                {t("organisations.remove")}
              </Button>
            )
          }
        />
      )}
      {view.can.addCredential && (
        <Section look="work" heading={t("organisations.add-credential")}>
          <CredentialForm kinds={taxonomy.credentials} />
        </Section>
      )}
      <ConfirmDialog
        critical
        open={ending !== null}
        onOpenChange={(open) => !open && setEnding(null)}
        question={t("organisations.remove-credential-question", { name: ending?.label })}
        consequence={t("organisations.remove-credential-consequence")}
        confirm={t("organisations.remove-credential")}
        keep={t("ui.cancel")}
        explain={failureText}
        onConfirm={confirm}
      />
    </div>
  );
}
