import { Suspense } from "react";
import { RecentlySeen } from "#web/features/listings/recently-seen.tsx";
import { allianceName } from "#web/lib/alliance.ts";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { ChainSection } from "./chain-section.tsx";
import { FiguresSection } from "./figures-section.tsx";
import { Hero } from "./hero.tsx";
import { MembersSection } from "./members-section.tsx";
import { NewestSection } from "./newest-section.tsx";
import { useHome } from "./use-home.ts";
import "./home.css";

/** The way in stands at once; what has to be counted follows. */
export function HomePage() {
  return (
    <main id="main" className="wrap">
      <title>{t("home.title", { alliance: allianceName })}</title>
      <Hero />
      <Suspense fallback={<SkeletonRows rows={8} />}>
        <Sections />
      </Suspense>
    </main>
  );
}

function Sections() {
  const home = useHome();
  const { listings, members } = home.figures;
  return (
    <>
      <meta
        name="description"
        content={t("home.description", { listings: formatNumber(listings), members: formatNumber(members) })}
      />
      <ChainSection stages={home.stages} countedAt={home.countedAt} />
      <NewestSection cards={home.newest} />
      <RecentlySeen />
      <MembersSection members={home.newestMembers} />
      <FiguresSection figures={home.figures} programmes={home.programmes} countedAt={home.countedAt} />
    </>
  );
}
