import { uscCheckCharacter } from "@commonbench/domain/organisations/registration-number";
import type { Jurisdiction } from "@commonbench/domain/organisations/schemas";
import type { Chance } from "./chance.ts";

/** A number of the right form; the check character is computed, the rest is made up. */
export function registrationNumber(chance: Chance, jurisdiction: Jurisdiction): string {
  const digits = (count: number) => Array.from({ length: count }, () => chance.between(0, 9)).join("");
  switch (jurisdiction) {
    case "mainland": {
      const first = `91440${chance.between(100, 999)}MA${digits(4)}X${digits(2)}`;
      return first + uscCheckCharacter(first);
    }
    case "hong-kong":
      return `${chance.between(10, 79)}${digits(6)}`;
    case "macao":
      return `${chance.between(1, 9)}${digits(4)}SO`;
    case "other":
      return `DEMO${digits(8)}`;
    default:
      return jurisdiction satisfies never;
  }
}
