import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import { firstFree } from "@commonbench/domain/availability/fit";
import { DAY } from "@commonbench/domain/availability/zone";
import { type ListedPrices, quote } from "@commonbench/domain/billing/pricing";
import { useState } from "react";
import { formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { type PriceUnit, quoteWords, withUnit } from "#web/lib/quote-words.ts";
import { Money } from "#web/ui/money.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { PriceLines } from "#web/ui/price-lines.tsx";
import { Segments } from "#web/ui/segments.tsx";

interface PriceExampleProps {
  readonly facts: AvailabilityFacts;
  readonly prices: ListedPrices;
  readonly unit: PriceUnit;
  readonly now: number;
}

const WHO = ["member", "visitor"] as const;

/** What a booking would cost now, by the very rule that will price it. */
export function PriceExample({ facts, prices, unit, now }: PriceExampleProps) {
  const { step, minSteps, maxSteps, tariff } = facts.settings;
  const [typed, setTyped] = useState<number | null>(null);
  const [who, setWho] = useState<(typeof WHO)[number]>("visitor");
  const steps = Math.min(
    Math.max(minSteps, typed ?? (step === "quarter-hour" ? 8 : step === "hour" ? 6 : 1)),
    maxSteps ?? 5000,
  );
  const range = { from: now, to: now + 60 * DAY };
  const period = firstFree(facts, { taken: [], busy: [] }, { range, need: { steps }, units: 1 }, now);
  const made =
    period === null
      ? null
      : quote({
          prices,
          tariff,
          isMember: who === "member",
          wanted: { measure: "time", period: { ...period, timeZone: facts.timeZone }, units: 1 },
        });
  const { currency } = prices;
  return (
    <section
      aria-label={t("availability.example")}
      className="grid gap-3 rounded-3 border border-line-strong bg-raised p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-13 font-head">{t("availability.example")}</h3>
        <Segments
          label={t("availability.example-for")}
          value={who}
          options={WHO.map((each) => ({ value: each, label: t(`availability.example-${each}`) }))}
          onChange={setWho}
        />
      </div>
      <NumberField
        size="s"
        decimals={0}
        min={minSteps}
        max={maxSteps ?? 5000}
        label={t("availability.example-length")}
        unit={t(`availability.step-unit-${step}`)}
        value={steps}
        onChange={setTyped}
      />
      {period === null || made === null || typeof made === "string" ? (
        <p className="text-13 text-ink-muted">{t("availability.example-none")}</p>
      ) : (
        <>
          <p className="text-12 text-ink-muted num">{formatPeriod(period.from, period.to, { zone: facts.timeZone })}</p>
          <PriceLines
            lines={made.lines.map((line) => {
              const { term, note, value } = quoteWords(withUnit(line, unit), currency);
              return { key: line.key, term, note, value: <span className="num">{value}</span> };
            })}
            total={{ term: t("reservations.total"), value: <Money value={{ amount: made.total, currency }} /> }}
          />
        </>
      )}
    </section>
  );
}
