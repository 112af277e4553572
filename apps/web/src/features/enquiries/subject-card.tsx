import { Link } from "@tanstack/react-router";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { Cover } from "#web/ui/covers/cover.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass } from "#web/ui/link.tsx";
import type { Enquiry } from "./inbox-state.ts";

/** What is asked about; once it was, as it was then. The link leads to how it is now. */
export function SubjectCard({ card, askedAt }: { card: Enquiry["card"]; askedAt?: string }) {
  const about = [kindOf(card), card.place?.label].filter((word) => word !== undefined);
  return (
    <div className="grid grid-cols-[64px_minmax(0,1fr)] items-center gap-3 border-b border-line px-4 py-3">
      {card.kind !== "organisation" && (
        <span className="block aspect-4/3 overflow-hidden rounded-1 bg-sunken">
          <Cover {...card.cover} className="size-full" />
        </span>
      )}
      <div className={card.kind !== "organisation" ? "min-w-0" : "col-span-2 min-w-0"}>
        <Link to={pathOf(card)} className={linkClass("name")}>
          <Foreign lang={card.titleLocale}>{card.title}</Foreign>
        </Link>
        <p className="flex flex-wrap gap-x-3 text-12 text-ink-faint">
          <span>{about.join(t("ui.list-comma"))}</span>
          {askedAt && <span>{t("enquiries.as-it-was", { date: formatDate(askedAt) })}</span>}
        </p>
      </div>
    </div>
  );
}

function kindOf(card: Enquiry["card"]): string {
  if (card.kind === "reservation") return t("enquiries.about-reservation", { number: card.number });
  return card.kind === "listing" ? t(`listings.kind-${card.listingKind}`) : t(`organisations.class-${card.class}`);
}

function pathOf(card: Enquiry["card"]): string {
  if (card.kind === "reservation") return paths.reservation(card.id);
  return card.kind === "listing" ? paths.listing(card.id) : paths.organisation(card.slug);
}
