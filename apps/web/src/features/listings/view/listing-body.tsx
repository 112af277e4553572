import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { t, type Locale } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Section } from "#web/ui/section.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Attributes } from "./attributes.tsx";
import { BookEntry, bookedAs } from "./book-entry.tsx";
import { CapabilityFacts } from "./capability.tsx";
import { Chain } from "./chain.tsx";
import { Contact } from "./contact.tsx";
import { Documents } from "./documents.tsx";
import { Gallery } from "./gallery.tsx";
import { ListingKeyFacts } from "./key-facts.tsx";
import { ListingHead, type ShownText } from "./listing-head.tsx";
import { MemberText } from "./member-text.tsx";
import { Place } from "./place.tsx";
import { PricePanel } from "./price-panel.tsx";
import { Provider } from "./provider.tsx";
import { Sessions } from "./sessions-table.tsx";
import { WeeklyHours } from "./weekly-hours.tsx";

interface ListingBodyProps {
  listing: Outputs["listings"]["get"];
  shown: ShownText;
  onRead?: (lang: Locale) => void;
  /** When it is free next, for whoever may book it. */
  next?: ReactNode;
  /** Under the price: ways to share and print. */
  tools?: ReactNode;
}

/** Everything that a listing says of itself, as its page and its preview show it. */
export function ListingBody({ listing, shown, onRead, next, tools }: ListingBodyProps) {
  const booked = bookedAs(listing);
  return (
    <div className="grid items-start gap-x-8 medium:grid-cols-[minmax(0,1fr)_320px] wide:grid-cols-[minmax(0,1fr)_368px] wide:gap-x-16 print:block">
      <div className="min-w-0">
        <ListingHead listing={listing} shown={shown} onRead={onRead} />
        <Gallery listing={listing} />
        <ListingKeyFacts listing={listing} />
      </div>
      <aside className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 max-medium:mt-6 print:my-5 medium:sticky medium:top-20 medium:row-span-2">
        <PricePanel
          listing={listing}
          booked={booked}
          book={booked && <BookEntry listingId={listing.id} booked={booked} next={next} />}
          contact={<Contact listing={listing} isSecond={booked !== null} />}
        />
        {tools}
      </aside>
      <div className="min-w-0">
        <Words shown={shown} />
        {listing.kind === "training" && <Sessions listing={listing} />}
        <WeeklyHours listing={listing} />
        <CapabilityFacts listing={listing} />
        <Attributes attributes={listing.attributes} />
        <Provider listing={listing} />
        <Terms shown={shown} />
        <Documents documents={listing.documents} />
        <Chain chain={listing.chain} />
        <Programmes listing={listing} />
        <Place listing={listing} />
      </div>
    </div>
  );
}

function Words({ shown: { words, lang } }: { shown: ShownText }) {
  return (
    <>
      {words.description && (
        <Section heading={t("listings.description")}>
          <MemberText lang={lang}>{words.description}</MemberText>
        </Section>
      )}
      {words.included && (
        <Section heading={t("listings.included")}>
          <MemberText lang={lang}>{words.included}</MemberText>
        </Section>
      )}
    </>
  );
}

const Terms = ({ shown: { words, lang } }: { shown: ShownText }) =>
  words.terms ? (
    <Section heading={t("listings.terms")}>
      <MemberText lang={lang}>{words.terms}</MemberText>
    </Section>
  ) : null;

const Programmes = ({ listing: { programmes } }: { listing: Outputs["listings"]["get"] }) =>
  programmes.length > 0 ? (
    <Section heading={t("listings.programmes")}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {programmes.map(({ id, label }) => (
          <li key={id}>
            <Link to={paths.search} search={{ programme: id }} className={linkClass()}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  ) : null;
