import { Link } from "@tanstack/react-router";
import { ExternalLink, MessageSquare } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";

const bare = (address: string): string => new URL(address).hostname.replace(/^www\./, "");

interface ContactProps {
  listing: Outputs["listings"]["get"];
  /** Booking comes before asking. */
  isSecond: boolean;
}

/** Whom to turn to: the organisation's own site if it has one, and its profile here. */
export function Contact({ listing, isSecond }: ContactProps) {
  const { organisation, position } = listing;
  return (
    <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-2">
      {!listing.can.edit && (
        <Link
          to={paths.ask}
          search={{ listing: listing.id }}
          data-print="none"
          className={buttonClass(isSecond ? { full: true } : { look: "ink", size: "l", full: true })}
        >
          <Icon of={MessageSquare} />
          {t("listings.ask")}
        </Link>
      )}
      {organisation.website !== null && (
        <a
          data-print="none"
          href={organisation.website}
          target="_blank"
          rel="noopener nofollow"
          className={buttonClass({ full: true })}
        >
          <Icon of={ExternalLink} />
          <span className="min-w-0 truncate leading-snug">
            {t("listings.contact-website", { site: bare(organisation.website) })}
          </span>
        </a>
      )}
      <Link to={paths.organisation(organisation.slug)} data-print="none" className={buttonClass({ full: true })}>
        <span className="min-w-0 truncate leading-snug">
          {t("listings.contact-profile", { name: organisation.name })}
        </span>
      </Link>
      <p data-print="only">{[organisation.name, organisation.website].filter(Boolean).join(t("ui.list-comma"))}</p>
      {position?.address && (
        <p className="text-12 text-ink-faint">{t("listings.contact-address", { address: position.address })}</p>
      )}
    </div>
  );
}
