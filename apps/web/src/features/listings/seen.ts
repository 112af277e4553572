import { keptTexts } from "#web/lib/kept.ts";

/** The listings that were opened in this browser, newest first. Only ids are kept: what they say is asked for anew. */
export const seen = keptTexts("seen-listings", { most: 12 });
