import type { Concept } from "../../thesaurus.ts";
import { formingProcesses } from "./process-forming.ts";
import { modelProcesses } from "./process-model.ts";

/** What the trade of the Bay Area calls things, in its four languages. */
export const thesaurus: readonly Concept[] = [...modelProcesses, ...formingProcesses];
