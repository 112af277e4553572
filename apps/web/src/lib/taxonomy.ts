import { locale } from "./i18n.ts";
import { type Outputs, trpc } from "./trpc.ts";

export type TaxonomyView = Outputs["taxonomy"]["get"];

/** What public pages say of the alliance and its chain. */
export const outlineQuery = () => trpc.taxonomy.outline.queryOptions({ locale }, { staleTime: Infinity });

/** The whole taxonomy in the page's language, for forms. It does not change while somebody works. */
export const taxonomyQuery = () => trpc.taxonomy.get.queryOptions({ locale }, { staleTime: Infinity });
