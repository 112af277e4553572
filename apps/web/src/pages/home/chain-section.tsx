import { Link } from "@tanstack/react-router";
import { formatDate } from "#web/lib/format-time.ts";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { SupplyBand, type BandGroup, type BandStage } from "#web/ui/drawings/supply-band.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";

type Stage = Outputs["insights"]["home"]["stages"][number];

const toBand = ({ id, code, label, listings, open }: Stage): BandStage => ({
  id,
  code,
  name: label,
  count: formatNumber(listings),
  unit: t("home.listings-unit", { count: listings }),
  share: listings === 0 ? 0 : open / listings,
});

/** Stages that have a place in the chain, gathered under the names of their groups. */
const groupsOf = (stages: readonly Stage[]): BandGroup[] =>
  [...new Map(stages.map(({ group }) => [group.id, group])).values()].map(({ id, label }) => ({
    id,
    name: label,
    stages: stages.filter((stage) => stage.group.id === id).map(toBand),
  }));

export function ChainSection({ stages, countedAt }: { stages: readonly Stage[]; countedAt: string }) {
  const chain = stages.filter(({ order }) => order !== null);
  const serving = stages.filter(({ order }) => order === null);
  const hints = new Map(stages.map(({ id, hint }) => [id, hint]));
  return (
    <Section
      id="chain"
      look="public"
      className="mt-0!"
      heading={t("home.chain")}
      context={t("home.chain-context", { count: chain.length })}
      far={
        <Link to={paths.search} className={linkClass()}>
          {t("home.all-listings")}
        </Link>
      }
    >
      <SupplyBand
        label={t("home.chain")}
        groups={groupsOf(chain)}
        lanes={serving.map((stage) => ({ ...toBand(stage), hint: stage.hint }))}
        renderLink={(id, { className, children }) => (
          <Link to={paths.search} search={{ stage: id }} title={hints.get(id)} className={className}>
            {children}
          </Link>
        )}
        legend={
          <>
            <span>{t("home.chain-legend")}</span>{" "}
            <span>{t("home.counted", { day: formatDate(countedAt, { weekday: true, year: "always" }) })}</span>
          </>
        }
      />
    </Section>
  );
}
