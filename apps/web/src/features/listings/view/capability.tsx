import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatList, formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Facts } from "#web/ui/facts.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";

type Listing = Outputs["listings"]["get"];

/** What a partner takes on. */
export function CapabilityFacts({ listing }: { listing: Listing }) {
  const { capability, originalLocale } = listing;
  if (capability === null) return null;
  const { stages, processes, materials, monthlyCapacity, minimumOrder, capacityUnit, marketsServed } = capability;
  const amount = (value: number | null): ReactNode =>
    value !== null &&
    (capacityUnit
      ? t("listings.amount-of", { amount: formatNumber(value), unit: capacityUnit.label })
      : formatNumber(value));
  const written = (text: string): ReactNode => text !== "" && <Foreign lang={originalLocale}>{text}</Foreign>;
  const facts: [string, ReactNode][] = [
    [
      t("listings.capability-stages"),
      stages.length > 0 && (
        <span className="flex flex-wrap justify-end gap-x-3">
          {stages.map((stage) => (
            <Link
              key={stage.id}
              to={paths.search}
              search={{ kind: "partner", stage: stage.id }}
              className={linkClass()}
            >
              {stage.code} {stage.label}
            </Link>
          ))}
        </span>
      ),
    ],
    [t("listings.capability-processes"), written(processes)],
    [t("listings.capability-materials"), written(materials)],
    [t("listings.capability-monthly"), amount(monthlyCapacity)],
    [t("listings.capability-minimum"), amount(minimumOrder)],
    [t("listings.capability-markets"), marketsServed.length > 0 && formatList(marketsServed.map(({ label }) => label))],
  ];
  return (
    <Section heading={t("listings.capability")}>
      <Facts
        look="spec"
        facts={facts.filter(([, value]) => value).map(([term, value]) => ({ key: term, term, value }))}
      />
    </Section>
  );
}
