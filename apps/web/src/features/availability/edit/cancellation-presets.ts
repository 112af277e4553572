import { BASIS, type CancellationTerms } from "@commonbench/domain/billing/tariff";

export type CancellationPreset = "flexible" | "moderate" | "strict";
type Tiers = CancellationTerms["tiers"];

/** Terms that people know from elsewhere, from the kindest on. */
export const PRESETS: readonly { readonly name: CancellationPreset; readonly tiers: Tiers }[] = [
  { name: "flexible", tiers: [{ hours: 24, refund: BASIS }] },
  {
    name: "moderate",
    tiers: [
      { hours: 72, refund: BASIS },
      { hours: 24, refund: 5000 },
    ],
  },
  { name: "strict", tiers: [{ hours: 168, refund: 5000 }] },
];

const alike = (a: Tiers, b: Tiers): boolean =>
  a.length === b.length && a.every(({ hours, refund }, at) => hours === b[at]?.hours && refund === b[at]?.refund);

export const presetOf = (tiers: Tiers): CancellationPreset | "own" =>
  PRESETS.find((preset) => alike(preset.tiers, tiers))?.name ?? "own";
