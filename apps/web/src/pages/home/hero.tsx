import { Link } from "@tanstack/react-router";
import { FindForm } from "#web/features/listings/search-form.tsx";
import { formatNumber, formatPercent } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Mixed } from "#web/ui/mixed.tsx";
import { Dial } from "#web/ui/drawings/dial.tsx";

type Home = Outputs["insights"]["home"];

/** What this is, how much there is, and the way in. */
export function Hero({ home: { figures, oftenSearched } }: { home: Home }) {
  const { listings, members, places, open } = figures;
  const counts = { listings, members, places };
  const shown = {
    listingsShown: formatNumber(listings),
    membersShown: formatNumber(members),
    placesShown: formatNumber(places),
  };
  return (
    <section className="grid grid-cols-[minmax(0,1fr)_372px] items-center gap-14 pt-13 pb-11 max-wide:grid-cols-1 max-medium:pt-7 max-medium:pb-2">
      <div>
        <h1
          tabIndex={-1}
          className="display max-w-[15em] text-54 leading-tight tracking-display [&:lang(zh)]:break-keep"
        >
          {t("home.heading")}
        </h1>
        <p className="mt-3.5 mb-7 max-w-[42em] text-16 text-balance text-ink-muted max-medium:mb-5 max-medium:text-14">
          {t(listings === 0 ? "home.lead-empty" : "home.lead", { ...counts, ...shown })}
        </p>
        <FindForm />
        <OftenSearched words={oftenSearched} />
      </div>
      {listings > 0 && (
        <div className="max-wide:hidden">
          <OpenDial share={open / listings} listings={listings} />
        </div>
      )}
    </section>
  );
}

const OpenDial = ({ share, listings }: { share: number; listings: number }) => (
  <Dial
    share={share}
    label={t("home.dial-label", { share: formatPercent(share), listings: formatNumber(listings) })}
    figure={formatPercent(share)}
    caption={t("home.dial-caption")}
  />
);

const OftenSearched = ({ words }: { words: readonly string[] }) => (
  <p className="mt-3.5 flex flex-wrap gap-x-4 gap-y-1 text-13 text-ink-faint">
    <span>{t("home.often-searched")}</span>
    {words.map((text) => (
      <Link
        key={text}
        to={paths.search}
        search={{ q: text }}
        className="target text-ink-muted underline decoration-line-strong decoration-1 underline-offset-[0.25em] hover:text-ink hover:decoration-current"
      >
        <Mixed>{text}</Mixed>
      </Link>
    ))}
  </p>
);
