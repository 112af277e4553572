import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { BadgeCheck, ExternalLink, MapPin } from "lucide-react";
import { ListingCard } from "#web/features/listings/listing-card.tsx";
import { OFFERS_SHOWN, offersQuery } from "#web/features/listings/offers-query.ts";
import { CredentialTable } from "#web/features/organisations/credential-table.tsx";
import { OrganisationStages } from "#web/features/organisations/organisation-stages.tsx";
import { PremisesSection } from "#web/features/organisations/premises-section.tsx";
import { allianceName } from "#web/lib/alliance.ts";
import { formatDate } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { inShort } from "#web/lib/in-short.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Foreign, OriginalMark } from "#web/ui/language-mark.tsx";
import { linkClass, TextLink } from "#web/ui/link.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Section } from "#web/ui/section.tsx";
import { Status } from "#web/ui/status.tsx";

type Organisation = Outputs["organisations"]["get"];

export function OrganisationPage() {
  const { slug } = useParams({ from: "/public/organisations/$slug" });
  const { data: organisation } = useSuspenseQuery(trpc.organisations.get.queryOptions({ slug, locale }));
  const { about, credentials, premises, stages } = organisation;
  return (
    <main id="main" className="wrap py-10">
      <title>{`${organisation.name} - ${allianceName}`}</title>
      {about && <meta name="description" content={inShort(about.text)} />}
      <Head organisation={organisation} />
      {about && (
        <div className="mt-6 max-w-measure">
          <p className="text-16 leading-text whitespace-pre-line">
            <Foreign lang={about.locale}>{about.text}</Foreign>
          </p>
          <div className="mt-1.5">
            <OriginalMark lang={about.locale} />
          </div>
        </div>
      )}
      <Offers organisation={organisation} />
      {stages.length > 0 && <OrganisationStages stages={stages} />}
      {credentials.length > 0 && (
        <Section heading={t("organisations.credentials")}>
          <CredentialTable credentials={credentials} />
        </Section>
      )}
      {premises.length > 0 && <PremisesSection premises={premises} name={organisation.name} />}
    </main>
  );
}

function Head({ organisation }: { organisation: Organisation }) {
  const { name, legalName, logo, memberSince, premises, website, can } = organisation;
  const [seat] = premises;
  return (
    <div className="flex items-start gap-5">
      <Avatar name={name} src={logo} size="l" />
      <PageHead
        className="flex-1"
        voice="member"
        heading={name}
        above={t(`organisations.class-${organisation.class}`)}
        lead={legalName === name ? undefined : legalName}
        meta={
          <>
            {memberSince === null ? (
              <span>{t("organisations.not-a-member")}</span>
            ) : (
              <Status tone="positive" sign={BadgeCheck}>
                {t("organisations.member-since-date", { date: formatDate(memberSince, { year: "always" }) })}
              </Status>
            )}
            {seat && (
              <span className="inline-flex items-center gap-1.5">
                <Icon of={MapPin} size={14} />
                {[seat.city?.label, seat.place.label].filter(Boolean).join(t("ui.place-comma"))}
              </span>
            )}
            {website && (
              <span className="inline-flex items-center gap-1.5">
                <Icon of={ExternalLink} size={14} />
                <TextLink href={website} rel="noreferrer nofollow" target="_blank">
                  {new URL(website).host}
                </TextLink>
              </span>
            )}
          </>
        }
        actions={
          can.edit ? (
            <Link to={paths.ownOrganisation} className={buttonClass()}>
              {t("organisations.edit-profile")}
            </Link>
          ) : (
            <Link
              to={paths.ask}
              search={{ organisation: organisation.id }}
              data-print="none"
              className={buttonClass({ look: "ink" })}
            >
              {t("organisations.ask")}
            </Link>
          )
        }
      />
    </div>
  );
}

function Offers({ organisation: { id, listings } }: { organisation: Organisation }) {
  const { data } = useQuery(offersQuery(id));
  return (
    <Section
      look="public"
      heading={t("organisations.listings")}
      context={t("organisations.listings-count", { count: listings.total })}
      far={
        listings.total > OFFERS_SHOWN && (
          <Link to={paths.search} search={{ org: id }} className={linkClass()}>
            {t("organisations.all-listings", { count: listings.total })}
          </Link>
        )
      }
    >
      {listings.total === 0 ? (
        <EmptyState why={t("organisations.no-listings")} />
      ) : (
        <div className="grid grid-cols-4 gap-x-6 gap-y-8 max-wide:grid-cols-2 max-medium:grid-cols-1">
          {data?.cards.map((card) => (
            <ListingCard key={card.id} card={card} />
          ))}
        </div>
      )}
    </Section>
  );
}
