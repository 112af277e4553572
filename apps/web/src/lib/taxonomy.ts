import { locale } from "./i18n.ts";
import { type Outputs, trpc } from "./trpc.ts";

export type TaxonomyView = Outputs["taxonomy"]["get"];

/** The whole taxonomy in the page's language, for forms. It does not change while somebody works. */
export const taxonomyQuery = () => trpc.taxonomy.get.queryOptions({ locale }, { staleTime: Infinity });
