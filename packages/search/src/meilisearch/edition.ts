import { digest } from "../digest.ts";
import type { Concepts } from "../concepts.ts";

/** Grows when documents become other records than before, so that those of before are written again. */
const EDITION = 2;

export function editionOf({ thesaurus }: Concepts): string {
  return digest(JSON.stringify([EDITION, thesaurus.concepts]));
}
