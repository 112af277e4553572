import type { OrganisationDocument } from "../search.ts";
import type { Concepts } from "../concepts.ts";
import { vectorsOf } from "./vectors.ts";
import type { Written } from "./write.ts";

/** A row of `search.organisation`. */
export function organisationRow(
  { id, version, names, words, body }: OrganisationDocument,
  concepts: Concepts,
): Written {
  const { spelt, ...vectors } = vectorsOf({ title: names, words, name: [], body, is: [] }, concepts);
  return { row: { id, version, ...vectors }, combinations: [], spelt };
}
