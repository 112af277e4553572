import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { TextLink } from "#web/ui/link.tsx";
import { Status } from "#web/ui/status.tsx";
import { type Column, Table, type TableProps } from "#web/ui/table.tsx";

export type Credential = Outputs["organisations"]["get"]["credentials"][number];

const columns = (): Column<Credential>[] => [
  {
    id: "credential",
    head: t("organisations.credential"),
    cell: ({ label, number, document }) => (
      <>
        {document === null ? label : <TextLink href={document}>{label}</TextLink>}
        <small className="num">{number}</small>
      </>
    ),
  },
  { id: "scope", head: t("organisations.credential-scope"), wideOnly: true, cell: ({ scope }) => scope },
  {
    id: "valid-to",
    head: t("organisations.credential-valid-to"),
    cell: ({ validTo }) =>
      validTo === null ? (
        t("organisations.credential-no-end")
      ) : (
        <time dateTime={validTo}>{formatDate(validTo, { year: "always" })}</time>
      ),
  },
  { id: "check", head: t("organisations.credential-check"), cell: (credential) => <Check credential={credential} /> },
];

/** What others have certified about an organisation, and whether the secretariat has seen the certificate. */
export function CredentialTable({
  credentials,
  actions,
}: {
  credentials: readonly Credential[];
  actions?: TableProps<Credential>["actions"];
}) {
  return (
    <Table
      caption={t("organisations.credentials")}
      columns={columns()}
      rows={credentials}
      keyOf={({ id }) => id}
      {...(actions === undefined ? {} : { actions })}
    />
  );
}

function Check({ credential: { state, verifiedAt } }: { credential: Credential }) {
  if (state === "expired") return <Status tone="critical">{t("organisations.credential-expired")}</Status>;
  if (state === "expiring") return <Status tone="caution">{t("organisations.credential-expiring")}</Status>;
  return verifiedAt === null ? (
    <Status tone="neutral">{t("organisations.credential-stated")}</Status>
  ) : (
    <Status tone="positive">{t("organisations.credential-verified")}</Status>
  );
}
