import { useSuspenseQuery } from "@tanstack/react-query";
import { allianceName } from "#web/lib/alliance.ts";
import { formatNumber } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { ChainSection } from "./chain-section.tsx";
import { FiguresSection } from "./figures-section.tsx";
import { Hero } from "./hero.tsx";
import { MembersSection } from "./members-section.tsx";
import { NewestSection } from "./newest-section.tsx";
import "./home.css";

export function HomePage() {
  const { data: home } = useSuspenseQuery(trpc.insights.home.queryOptions({ locale }));
  const { listings, members } = home.figures;
  return (
    <main id="main" className="wrap">
      <title>{t("home.title", { alliance: allianceName })}</title>
      <meta
        name="description"
        content={t("home.description", { listings: formatNumber(listings), members: formatNumber(members) })}
      />
      <Hero home={home} />
      <ChainSection stages={home.stages} countedAt={home.countedAt} />
      <NewestSection cards={home.newest} />
      <MembersSection members={home.newestMembers} />
      <FiguresSection figures={home.figures} programmes={home.programmes} countedAt={home.countedAt} />
    </main>
  );
}
