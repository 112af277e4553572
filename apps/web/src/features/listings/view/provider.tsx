import { Link } from "@tanstack/react-router";
import { BadgeCheck } from "lucide-react";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { Status } from "#web/ui/status.tsx";
import { Table, type Column } from "#web/ui/table.tsx";

type Listing = Outputs["listings"]["get"];
type Credential = Listing["organisation"]["credentials"][number];

/** Who offers it, and what others have certified about them. */
export function Provider({ listing }: { listing: Listing }) {
  const { organisation, position } = listing;
  const { name, slug, memberSince, credentials, otherListings } = organisation;
  return (
    <Section
      heading={t("listings.provider")}
      far={
        otherListings > 0 && (
          <Link to={paths.organisation(slug)} className={linkClass()}>
            {t("listings.provider-all", { count: otherListings + 1 })}
          </Link>
        )
      }
    >
      <div className="mb-4 grid grid-cols-[48px_1fr] gap-x-3.5">
        <Avatar name={name} src={organisation.logo} size="l" />
        <div>
          <h3 className="text-16">
            <Link to={paths.organisation(slug)} className={linkClass("name")}>
              {name}
            </Link>
          </h3>
          <p className="flex flex-wrap gap-x-5 gap-y-0.5 text-13 text-ink-muted">
            {memberSince !== null && (
              <Status tone="positive" sign={BadgeCheck}>
                {t("listings.member-since", { date: new Date(memberSince).getFullYear() })}
              </Status>
            )}
            <span>{t(`listings.class-${organisation.class}`)}</span>
            {position && <span>{position.place.label}</span>}
          </p>
        </div>
      </div>
      {credentials.length > 0 && <Credentials credentials={credentials} />}
    </Section>
  );
}

const credentialColumns = (): Column<Credential>[] => [
  {
    id: "credential",
    head: t("listings.credential"),
    cell: ({ label, number }) => (
      <>
        {label}
        {number && <small className="num">{number}</small>}
      </>
    ),
  },
  { id: "scope", head: t("listings.credential-scope"), wideOnly: true, cell: ({ scope }) => scope },
  { id: "valid-to", head: t("listings.credential-valid-to"), cell: ({ validTo }) => <ValidTo day={validTo} /> },
  { id: "check", head: t("listings.credential-check"), cell: (credential) => <Check credential={credential} /> },
];

const ValidTo = ({ day }: { day: string | null }) =>
  day === null ? t("listings.credential-no-end") : <time dateTime={day}>{formatDate(day, { year: "always" })}</time>;

const Credentials = ({ credentials }: { credentials: readonly Credential[] }) => (
  <Table
    caption={t("listings.credentials")}
    columns={credentialColumns()}
    rows={credentials}
    keyOf={({ id, number }) => `${id} ${number}`}
  />
);

function Check({ credential: { state, verified } }: { credential: Credential }) {
  if (state === "expired") return <Status tone="critical">{t("listings.credential-expired")}</Status>;
  if (state === "expiring") return <Status tone="caution">{t("listings.credential-expiring")}</Status>;
  return verified ? (
    <Status tone="positive">{t("listings.credential-verified")}</Status>
  ) : (
    <Status tone="neutral">{t("listings.credential-stated")}</Status>
  );
}
