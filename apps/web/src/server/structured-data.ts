import { allianceName } from "#web/lib/alliance.server.ts";
import { exponentOf } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { addressOf, siteAddress } from "./settings.ts";

/** A thing in the words of schema.org. */
export type StructuredData = Readonly<Record<string, unknown>>;

type Listing = Outputs["listings"]["get"];
type Organisation = Outputs["organisations"]["get"];
type Session = Listing["sessions"][number];

const alliance = (): StructuredData => ({ "@type": "Organization", name: allianceName, url: addressOf(paths.home) });

/** The site itself, and how it is searched. */
export const websiteData = (): StructuredData => ({
  "@type": "WebSite",
  name: allianceName,
  url: addressOf(paths.home),
  inLanguage: locale,
  publisher: alliance(),
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${addressOf(paths.search)}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  },
});

export const crumbs = (trail: readonly { name: string; path: string }[]): StructuredData => ({
  "@type": "BreadcrumbList",
  itemListElement: trail.map(({ name, path }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    item: addressOf(path),
  })),
});

const decimal = (amount: number, currency: string): string => {
  const exponent = exponentOf(currency);
  return (amount / 10 ** exponent).toFixed(exponent);
};

/** Nothing where the price is on request: a price of zero would be a lie. */
function offer({ price, id }: Listing, amount = price.amount): StructuredData | undefined {
  if (amount === null || price.currency === null) return undefined;
  const shown = decimal(amount, price.currency);
  return {
    "@type": "Offer",
    url: addressOf(paths.listing(id)),
    price: shown,
    priceCurrency: price.currency,
    availability: "https://schema.org/InStock",
    ...(price.unit && {
      priceSpecification: {
        "@type": "UnitPriceSpecification",
        price: shown,
        priceCurrency: price.currency,
        unitText: price.unit.label,
      },
    }),
  };
}

const provider = ({ organisation: { name, slug, website } }: Listing): StructuredData => ({
  "@type": "Organization",
  name,
  url: addressOf(paths.organisation(slug)),
  ...(website && { sameAs: website }),
});

const common = (listing: Listing): StructuredData => ({
  name: listing.text.title,
  description: listing.text.summary || listing.text.description || undefined,
  url: addressOf(paths.listing(listing.id)),
  image: listing.photos.map(({ large }) => siteAddress(large.webp)),
  inLanguage: listing.textLocale,
});

/** A machine is a product to be used; what people do with theirs for others is a service. */
export function offerData(listing: Listing): StructuredData {
  const { inLanguage: _, ...what } = common(listing);
  const offers = offer(listing);
  if (listing.kind === "equipment")
    return {
      "@type": "Product",
      ...what,
      category: listing.category?.label,
      sku: listing.id,
      ...(offers && {
        offers: {
          ...offers,
          businessFunction: "http://purl.org/goodrelations/v1#LeaseOut",
          seller: provider(listing),
        },
      }),
    };
  return {
    "@type": "Service",
    ...what,
    serviceType: listing.category?.label,
    provider: provider(listing),
    areaServed: listing.position?.placePath.map(({ label }) => label),
    offers,
  };
}

const MODES: Readonly<Record<Session["mode"], string>> = { "on-site": "onsite", online: "online", hybrid: "blended" };

function courseInstance(listing: Listing, session: Session): StructuredData {
  const where = session.address || listing.position?.address;
  return {
    "@type": "CourseInstance",
    startDate: session.startsAt,
    endDate: session.endsAt,
    courseMode: MODES[session.mode],
    inLanguage: session.language.id,
    maximumAttendeeCapacity: session.seats,
    ...(where && { location: { "@type": "Place", address: where } }),
    offers: offer(listing, session.price ?? listing.price.amount),
  };
}

export const courseData = (listing: Listing): StructuredData => ({
  "@type": "Course",
  ...common(listing),
  provider: provider(listing),
  offers: offer(listing),
  hasCourseInstance: listing.sessions.map((session) => courseInstance(listing, session)),
});

export function organisationData(organisation: Organisation): StructuredData {
  const { name, legalName, slug, logo, about, website, premises, memberSince } = organisation;
  return {
    "@type": "Organization",
    name,
    legalName,
    url: addressOf(paths.organisation(slug)),
    description: about?.text,
    ...(logo && { logo: siteAddress(logo) }),
    ...(website && { sameAs: website }),
    ...(memberSince && { memberOf: alliance() }),
    address: premises.map(({ address, place, city }) => ({
      "@type": "PostalAddress",
      streetAddress: address,
      addressLocality: [city?.label, place.label].filter(Boolean).join(t("ui.place-comma")),
    })),
  };
}
