import type { WeightUnit } from "@commonbench/domain/samples/schemas";
import { fromMilligrams, WEIGHT_DECIMALS } from "@commonbench/domain/samples/weights";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";

export type Samples = NonNullable<Outputs["samples"]["of"]>;
export type Sample = Samples["samples"][number];
export type Report = Samples["reports"][number];
export type HandOver = Sample["handOvers"][number];
export type BenchRow = Outputs["samples"]["bench"]["rows"][number];
export type Action = Sample["can"][number];

/** `4.210 g`, `1.02 ct` */
export const weightWords = (milligrams: number, unit: WeightUnit): string =>
  t(`samples.weight-${unit}`, {
    weight: formatNumber(fromMilligrams(milligrams, unit), { decimals: WEIGHT_DECIMALS }),
  });

/** What it is, in a line; a sample that nobody has described is its place on the list. */
export const nameOf = ({ label, material, code }: Pick<Sample, "label" | "material" | "code">): string =>
  label !== ""
    ? label
    : material !== ""
      ? material
      : t("samples.sample", { place: code.slice(code.lastIndexOf("-") + 1) });

/** How many samples these lines stand for. */
export const countOf = (lines: readonly { readonly count: number }[]): number =>
  lines.reduce((sum, { count }) => sum + count, 0);

/** The last count and weight that somebody took, or what was announced. */
export function lastSeen({ count, weightMg, handOvers }: Sample): { count: number; weightMg: number | null } {
  return {
    count: handOvers.at(-1)?.count ?? count,
    weightMg: handOvers.findLast((each) => each.weightMg !== null)?.weightMg ?? weightMg,
  };
}
