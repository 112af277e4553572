import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { FindForm } from "#web/features/listings/search-form.tsx";
import { formatNumber, formatPercent } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { Mixed } from "#web/ui/mixed.tsx";
import { Dial } from "#web/ui/drawings/dial.tsx";
import { useHome } from "./use-home.ts";

/** What this is, how much there is, and the way in. Figures have their room kept until they come. */
export function Hero() {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)_372px] items-center gap-14 pt-13 pb-11 max-wide:grid-cols-1 max-medium:pt-7 max-medium:pb-6">
      <div>
        <h1
          tabIndex={-1}
          className="display max-w-[15em] text-54 leading-tight tracking-display [&:lang(zh)]:break-keep"
        >
          {t("home.heading")}
        </h1>
        <p className="mt-3.5 mb-7 min-h-12.5 max-w-[42em] text-16 text-balance text-ink-muted max-medium:mb-5 max-medium:min-h-22 max-medium:text-14">
          <Suspense>
            <Lead />
          </Suspense>
        </p>
        <FindForm />
        <p className="mt-3.5 flex min-h-5 flex-wrap gap-x-4 gap-y-1 text-13 text-ink-faint max-medium:min-h-17">
          <Suspense>
            <OftenSearched />
          </Suspense>
        </p>
      </div>
      <div className="min-h-93 max-wide:hidden">
        <Suspense>
          <OpenDial />
        </Suspense>
      </div>
    </section>
  );
}

function Lead() {
  const { listings, members, places } = useHome().figures;
  const shown = {
    listingsShown: formatNumber(listings),
    membersShown: formatNumber(members),
    placesShown: formatNumber(places),
  };
  return t(listings === 0 ? "home.lead-empty" : "home.lead", { listings, members, places, ...shown });
}

function OpenDial() {
  const { listings, open } = useHome().figures;
  const share = listings === 0 ? 0 : open / listings;
  return (
    <Dial
      share={share}
      label={t("home.dial-label", { share: formatPercent(share), listings: formatNumber(listings) })}
      figure={formatPercent(share)}
      caption={t("home.dial-caption")}
    />
  );
}

function OftenSearched() {
  const { oftenSearched } = useHome();
  return (
    <>
      <span>{t("home.often-searched")}</span>
      {oftenSearched.map((text) => (
        <Link
          key={text}
          to={paths.search}
          search={{ q: text }}
          className="target text-ink-muted underline decoration-line-strong decoration-1 underline-offset-[0.25em] hover:text-ink hover:decoration-current"
        >
          <Mixed>{text}</Mixed>
        </Link>
      ))}
    </>
  );
}
