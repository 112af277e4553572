import type { FacetName } from "@commonbench/domain/listings/filters";
import { digest } from "../digest.ts";

/** A value that a filter can ask for, as the index holds it. */
export function tag(name: FacetName | "organisation" | "month" | "weekday", value: string): string {
  return digest(`${name}:${value}`);
}

/** A choice of an attribute, or without value that the listing states the attribute at all. */
export function attributeTag(id: string, value?: string): string {
  return digest(value === undefined ? `attribute:${id}` : `attribute:${id}=${value}`);
}
