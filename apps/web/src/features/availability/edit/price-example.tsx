import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import { firstFree } from "@commonbench/domain/availability/fit";
import { DAY } from "@commonbench/domain/availability/zone";
import { measureOf } from "@commonbench/domain/billing/measure";
import { type ListedPrices, quote, type QuoteFacts } from "@commonbench/domain/billing/pricing";
import { type ReactNode, useState } from "react";
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

type Wanted = QuoteFacts["wanted"];

/** What a booking would cost now, by the very rule that will price it. */
export function PriceExample(props: PriceExampleProps) {
  // Only laboratories are priced by what they count.
  return measureOf("lab", props.unit.id) === "samples" ? <BySample {...props} /> : <ByTime {...props} />;
}

function ByTime({ facts, now, ...priced }: PriceExampleProps) {
  const { step, minSteps, maxSteps } = facts.settings;
  const [typed, setTyped] = useState<number | null>(null);
  const most = maxSteps ?? 5000;
  const steps = Math.min(Math.max(minSteps, typed ?? (step === "quarter-hour" ? 8 : step === "hour" ? 6 : 1)), most);
  const range = { from: now, to: now + 60 * DAY };
  const period = firstFree(facts, { taken: [], busy: [] }, { range, need: { steps }, units: 1 }, now);
  return (
    <Example
      {...priced}
      facts={facts}
      wanted={period && { measure: "time", period: { ...period, timeZone: facts.timeZone }, units: 1 }}
      context={period && formatPeriod(period.from, period.to, { zone: facts.timeZone })}
    >
      <NumberField
        size="s"
        decimals={0}
        min={minSteps}
        max={most}
        label={t("availability.example-length")}
        unit={t(`availability.step-unit-${step}`)}
        value={steps}
        onChange={setTyped}
      />
    </Example>
  );
}

function BySample(props: PriceExampleProps) {
  const [samples, setSamples] = useState<number | null>(4);
  return (
    <Example {...props} wanted={{ measure: "samples", samples: samples || 1, express: false }} context={null}>
      <NumberField
        size="s"
        decimals={0}
        min={1}
        max={5000}
        label={t("availability.samples")}
        value={samples}
        onChange={setSamples}
      />
    </Example>
  );
}

interface ExampleProps extends Omit<PriceExampleProps, "now"> {
  readonly wanted: Wanted | null;
  readonly context: string | null;
  /** What is varied. */
  readonly children: ReactNode;
}

function Example({ facts, prices, unit, wanted, context, children }: ExampleProps) {
  const [who, setWho] = useState<(typeof WHO)[number]>("visitor");
  const { currency } = prices;
  const { tariff } = facts.settings;
  const made = wanted === null ? null : quote({ prices, tariff, isMember: who === "member", wanted });
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
      {children}
      {made === null || typeof made === "string" ? (
        <p className="text-13 text-ink-muted">{t("availability.example-none")}</p>
      ) : (
        <>
          {context !== null && <p className="text-12 text-ink-muted num">{context}</p>}
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
