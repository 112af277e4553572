import { byId } from "./tree.ts";
import type { Dimension, UnitOfMeasure } from "./types.ts";

export interface UnitLookups {
  dimension(id: string): Dimension | undefined;
  unitsOf(dimensionId: string): readonly UnitOfMeasure[];
  /** A value in one of the dimension's units, turned into its base unit; undefined when either is unknown. */
  toBase(dimensionId: string, unitId: string, value: number): number | undefined;
  fromBase(dimensionId: string, unitId: string, value: number): number | undefined;
}

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
  };
};
