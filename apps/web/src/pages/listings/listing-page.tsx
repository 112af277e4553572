import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { seen } from "#web/features/listings/seen.ts";
import { ListingBody } from "#web/features/listings/view/listing-body.tsx";
import { ListingTools } from "#web/features/listings/view/listing-tools.tsx";
import { Similar } from "#web/features/listings/view/similar.tsx";
import { allianceName } from "#web/lib/alliance.ts";
import { isLocale, locale, t, type Locale } from "#web/lib/i18n.ts";
import { putFirst } from "#web/lib/kept.ts";
import { inShort } from "#web/lib/in-short.ts";
import { paths } from "#web/lib/paths.ts";
import { type Outputs, trpc, trpcClient } from "#web/lib/trpc.ts";
import { useOnShow } from "#web/lib/use-on-show.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Breadcrumbs } from "#web/ui/breadcrumbs.tsx";

// Only those whose listing it is can do something with it, and that brings dialogs and forms.
const ListingBar = lazy(() =>
  import("#web/features/listings/view/listing-bar.tsx").then((module) => ({ default: module.ListingBar })),
);

// What is free is reckoned by code that nobody needs to read the page.
const NextFree = lazy(() =>
  import("#web/features/reservations/book/next-free.tsx").then((module) => ({ default: module.NextFree })),
);

type Listing = Outputs["listings"]["get"];

export function ListingPage() {
  const { id } = useParams({ from: "/public/listings/$id" });
  const { data: listing } = useSuspenseQuery(trpc.listings.get.queryOptions({ id, locale }));
  const [shown, read] = useReading(listing);
  useOnShow(`listing ${id}`, () => {
    void trpcClient.listings.view.mutate({ id }).catch(() => undefined);
    putFirst(seen, id);
  });
  const title = shown.words.title || listing.category?.label || t("listings.untitled");
  const summary = inShort(shown.words.summary || shown.words.description);
  return (
    <main id="main" className="wrap pt-5">
      <title>{`${title} - ${allianceName}`}</title>
      {summary && <meta name="description" content={summary} />}
      {listing.can.seeHistory && (
        <Suspense>
          <ListingBar listing={listing} />
        </Suspense>
      )}
      <div className="mb-4" data-print="none">
        <Crumbs listing={listing} />
      </div>
      <ListingBody
        listing={listing}
        shown={shown}
        onRead={read}
        next={<NextFree listingId={id} />}
        tools={<ListingTools title={title} />}
      />
      {listing.status === "published" && <Similar listing={listing} />}
    </main>
  );
}

/** The language to read in is part of the address, so that a link to the original can be sent. */
function useReading(listing: Listing) {
  const navigate = useNavigate({ from: "/listings/$id" });
  const { text } = useParameters();
  const wanted = isLocale(text) && listing.locales.includes(text) ? text : listing.textLocale;
  const other = useQuery({
    ...trpc.listings.get.queryOptions({ id: listing.id, locale: wanted }),
    enabled: wanted !== listing.textLocale,
  });
  const read = (lang: Locale): void =>
    void navigate({ search: lang === listing.textLocale ? {} : { text: lang }, replace: true, resetScroll: false });
  const from = wanted === listing.textLocale ? listing : other.data;
  const shown =
    from?.textLocale === wanted
      ? { words: from.text, lang: wanted }
      : { words: listing.text, lang: listing.textLocale };
  return [shown, read] as const;
}

function Crumbs({ listing: { breadcrumb, kind } }: { listing: Listing }) {
  return (
    <Breadcrumbs>
      <Link to={paths.search}>{t("listings.find")}</Link>
      <Link to={paths.search} search={{ kind }}>
        {t(`listings.kind-${kind}`)}
      </Link>
      {breadcrumb.map(({ id, label }) => (
        <Link key={id} to={paths.search} search={{ kind, category: id }}>
          {label}
        </Link>
      ))}
    </Breadcrumbs>
  );
}
