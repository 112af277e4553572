import { jewelry } from "./jewelry/jewelry.ts";
import { createTaxonomy } from "./taxonomy.ts";

/** The taxonomy of this installation. Another trade replaces the data here; nothing else imports `jewelry`. */
export const taxonomy = createTaxonomy(jewelry);
