import { Link } from "@tanstack/react-router";
import { Building2, type LucideIcon, MapPin } from "lucide-react";
import type { ReactNode } from "react";
import { t, type Locale } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { Kind } from "../kind.tsx";
import { ReadingLanguage } from "./reading-language.tsx";

type Listing = Outputs["listings"]["get"];

export interface ShownText {
  words: Listing["text"];
  /** The language that the words are in. */
  lang: Locale;
}

interface ListingHeadProps {
  listing: Listing;
  shown: ShownText;
  /** Chooses the language to read in; without it the mark is only read. */
  onRead?: (lang: Locale) => void;
}

/** What it is, where it is, whose it is, and in which language it was written. */
export function ListingHead({ listing, shown, onRead }: ListingHeadProps) {
  const { kind, position, organisation, category } = listing;
  // In the form's preview the page has its own first heading.
  const Heading = onRead ? "h1" : "h2";
  return (
    <header>
      <Kind kind={kind} />
      <Heading tabIndex={-1} className="mt-1 text-28 leading-[1.2] tracking-display">
        {shown.words.title ? (
          <Foreign lang={shown.lang}>{shown.words.title}</Foreign>
        ) : (
          (category?.label ?? t("listings.untitled"))
        )}
      </Heading>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-4.5 gap-y-1 text-ink-muted">
        {position && <Meta icon={MapPin}>{position.place.label}</Meta>}
        <Meta icon={Building2}>
          <Link to={paths.organisation(organisation.slug)} className={linkClass("quiet")}>
            {organisation.name}
          </Link>
        </Meta>
        <ReadingLanguage listing={listing} reading={shown.lang} onRead={onRead} />
        {listing.visibility === "members" && <Tag>{t("listings.members-only")}</Tag>}
      </div>
      {shown.words.summary && (
        <p className="mt-3 max-w-measure text-16 text-pretty">
          <Foreign lang={shown.lang}>{shown.words.summary}</Foreign>
        </p>
      )}
    </header>
  );
}

const Meta = ({ icon, children }: { icon: LucideIcon; children: ReactNode }) => (
  <span className="inline-flex items-center gap-1.5">
    <Icon of={icon} className="text-ink-faint" />
    {children}
  </span>
);
