import { createContext, use } from "react";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import type { Draft, OrganisationForm } from "./draft.ts";

export interface OrganisationEditor {
  readonly view: OrganisationForm;
  readonly draft: Draft;
  readonly taxonomy: TaxonomyView;
  readonly set: (change: Partial<Draft>) => void;
  /** What the server refused, by path: `names.en`, `premises.0.address`. */
  readonly error: (path: string) => string | undefined;
}

export const OrganisationEditorContext = createContext<OrganisationEditor | null>(null);

export function useOrganisationEditor(): OrganisationEditor {
  const editor = use(OrganisationEditorContext);
  if (editor === null) throw new Error("outside of the organisation's form");
  return editor;
}
