import { clean } from "./clean.ts";
import type { ListingDocument } from "./search.ts";

/** A choice is an id; what is longer is somebody's prose, which no filter asks for. */
const MAX_CHOICE = 100;

/** Attributes as filters ask for them: numbers, and choices by id ("true" and "false" for yes and no). */
export function sortAttributes(attributes: ListingDocument["attributes"]) {
  const numbers: [string, number][] = [];
  const choices: [string, string[]][] = [];
  for (const [id, value] of Object.entries(attributes)) {
    if (typeof value === "number") {
      if (Number.isFinite(value)) numbers.push([clean(id), value]);
      continue;
    }
    const values = (typeof value === "object" ? value : [String(value)]).filter((each) => each.length <= MAX_CHOICE);
    if (values.length > 0) choices.push([clean(id), [...new Set(values)]]);
  }
  return { numbers: Object.fromEntries(numbers), choices: Object.fromEntries(choices) };
}
