import type { QueryClient } from "@tanstack/react-query";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import {
  courseData,
  crumbs,
  offerData,
  organisationData,
  type StructuredData,
  websiteData,
} from "./structured-data.ts";

/** What a page tells those who only pass it on: search engines and whoever shows a link. */
export interface Subject {
  /** Below the language; the one address of what is shown, whatever else was asked for. */
  readonly path: string;
  /** Whether search engines may keep it. */
  readonly isListed: boolean;
  /** The picture of a link to it: below `/cards/<language>`. */
  readonly card: string;
  readonly data: readonly StructuredData[];
  readonly type?: "article" | "profile";
}

type Listing = Outputs["listings"]["get"];
type Organisation = Outputs["organisations"]["get"];

export interface Match {
  readonly routeId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, unknown>>;
}

const ALLIANCE = "/alliance.png";
const plain = (path: string): Subject => ({ path, isListed: true, card: ALLIANCE, data: [] });

const named = (path: string, name: string): Subject => ({
  ...plain(path),
  data: [
    crumbs([
      { name: t("app.home"), path: paths.home },
      { name, path },
    ]),
  ],
});

/** What everybody may see: only that is passed on. A member's page of something else says nothing of it outside. */
const isPublic = ({ status, visibility }: Listing): boolean => status === "published" && visibility === "everybody";

function listingSubject(listing: Listing): Subject {
  const path = paths.listing(listing.id);
  if (!isPublic(listing)) return { ...plain(path), isListed: false };
  const trail = [
    { name: t("listings.find"), path: paths.search },
    ...listing.breadcrumb.map(({ id, label }) => ({ name: label, path: `${paths.search}?category=${id}` })),
    { name: listing.text.title, path },
  ];
  return {
    path,
    isListed: true,
    type: "article",
    card: `/listings/${listing.id}.png?v=${listing.version}`,
    data: [listing.kind === "training" ? courseData(listing) : offerData(listing), crumbs(trail)],
  };
}

function organisationSubject(organisation: Organisation): Subject {
  const path = paths.organisation(organisation.slug);
  if (organisation.memberSince === null) return { ...plain(path), isListed: false };
  const trail = [
    { name: t("organisations.directory"), path: paths.organisations },
    { name: organisation.name, path },
  ];
  return {
    path,
    isListed: true,
    type: "profile",
    card: `/organisations/${organisation.slug}.png`,
    data: [organisationData(organisation), crumbs(trail)],
  };
}

/** One choice makes a page of its own; words, and several choices together, are somebody's passing question. */
const KEPT = ["kind", "category", "stage", "programme"];

function searchSubject(search: Match["search"]): Subject {
  const chosen = Object.entries(search).filter(([, value]) => typeof value === "string" && value !== "");
  const [first] = chosen;
  if (first === undefined) return named(paths.search, t("search.title"));
  const [name, value] = first;
  const one = chosen.length === 1 && KEPT.includes(name) && !String(value).includes(",");
  const path = one ? `${paths.search}?${new URLSearchParams([[name, String(value)]]).toString()}` : paths.search;
  return { ...plain(path), isListed: one };
}

const absent: Subject = { ...plain(paths.home), isListed: false };

type Asked = Match & { readonly queryClient: QueryClient };

const read = <Data>({ queryClient }: Asked, { queryKey }: { queryKey: readonly unknown[] }): Data | undefined =>
  queryClient.getQueryData<Data>(queryKey);

/** Every page that anybody may read, and what it says of itself. All others are made in the browser of whoever works there. */
const SUBJECTS: Readonly<Record<string, (asked: Asked) => Subject>> = {
  "/public/": () => ({ ...plain(paths.home), data: [websiteData()] }),
  "/public/search": ({ search }) => searchSubject(search),
  "/public/listings/$id": (asked) => {
    const found = read<Listing>(asked, trpc.listings.get.queryOptions({ id: asked.params["id"] ?? "", locale }));
    return found ? listingSubject(found) : absent;
  },
  "/public/organisations/$slug": (asked) => {
    const slug = asked.params["slug"] ?? "";
    const found = read<Organisation>(asked, trpc.organisations.get.queryOptions({ slug, locale }));
    return found ? organisationSubject(found) : absent;
  },
  "/public/organisations": () => named(paths.organisations, t("organisations.directory")),
  "/public/code-of-conduct": () => named(paths.codeOfConduct, t("memberships.code-of-conduct")),
  "/public/join": () => named(paths.join, t("memberships.join")),
};

export const isReadByAnybody = (routeId: string): boolean => routeId in SUBJECTS;

export const subjectOf = (match: Match, queryClient: QueryClient): Subject =>
  SUBJECTS[match.routeId]?.({ ...match, queryClient }) ?? absent;
