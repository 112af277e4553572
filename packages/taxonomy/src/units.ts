import { byId } from "./tree.ts";
import type { Dimension, Locale, UnitOfMeasure } from "./types.ts";

export interface UnitLookups {
  dimension(id: string): Dimension | undefined;
  unitsOf(dimensionId: string): readonly UnitOfMeasure[];
  /** A value in one of the dimension's units, turned into its base unit; undefined when either is unknown. */
  toBase(dimensionId: string, unitId: string, value: number): number | undefined;
  fromBase(dimensionId: string, unitId: string, value: number): number | undefined;
  /** What to write after the figure: "2 working days", "1 working day". */
  unitSymbol(unit: UnitOfMeasure, value: number, locale: Locale): string;
}

/** Portugal's rule, which is Macao's: in Brazil's 0 and 1.5 are singular. */
const pluralLocale = (locale: Locale): string => (locale === "pt" ? "pt-PT" : locale);

/** 0.1 ct is 0.02 g, not 0.020000000000000004 g: filters compare these figures. */
const tidy = (value: number): number => Number(value.toPrecision(14));

export const unitLookups = (dimensions: readonly Dimension[]): UnitLookups => {
  const dimension = byId(dimensions);
  const unitsOf = (dimensionId: string) => dimension(dimensionId)?.units ?? [];
  const factor = (dimensionId: string, unitId: string) => unitsOf(dimensionId).find(({ id }) => id === unitId)?.factor;
  return {
    dimension,
    unitsOf,
    toBase: (dimensionId, unitId, value) => {
      const by = factor(dimensionId, unitId);
      return by === undefined ? undefined : tidy(value * by);
    },
    fromBase: (dimensionId, unitId, value) => {
      const by = factor(dimensionId, unitId);
      return by === undefined ? undefined : tidy(value / by);
    },
    unitSymbol: (unit, value, locale) => {
      const isOne = new Intl.PluralRules(pluralLocale(locale)).select(value) === "one";
      return (isOne ? (unit.one ?? unit.symbol) : unit.symbol)[locale];
    },
  };
};
