import type { Concept } from "../../thesaurus.ts";
import { credentialWords } from "./credential.ts";
import { finishingMachines } from "./machine-finishing.ts";
import { makingMachines } from "./machine-making.ts";
import { upstreamMachines } from "./machine-upstream.ts";
import { jadeMaterials } from "./material-jade.ts";
import { metalMaterials } from "./material-metal.ts";
import { stoneMaterials } from "./material-stone.ts";
import { models } from "./model.ts";
import { placeWords } from "./place.ts";
import { benchProcesses } from "./process-bench.ts";
import { finishingProcesses } from "./process-finishing.ts";
import { formingProcesses } from "./process-forming.ts";
import { markingProcesses } from "./process-marking.ts";
import { modelProcesses } from "./process-model.ts";
import { upstreamProcesses } from "./process-upstream.ts";
import { products } from "./product.ts";
import { professionalServices } from "./service-professional.ts";
import { services } from "./service.ts";
import { standards } from "./standard.ts";
import { gemTests } from "./test-gem.ts";
import { metalTests } from "./test-metal.ts";
import { trainingWords } from "./training.ts";

/** What the trade of the Bay Area calls things, in its four languages. */
export const thesaurus: readonly Concept[] = [
  ...upstreamProcesses,
  ...modelProcesses,
  ...formingProcesses,
  ...benchProcesses,
  ...finishingProcesses,
  ...markingProcesses,
  ...upstreamMachines,
  ...makingMachines,
  ...finishingMachines,
  ...models,
  ...metalMaterials,
  ...stoneMaterials,
  ...jadeMaterials,
  ...metalTests,
  ...gemTests,
  ...standards,
  ...credentialWords,
  ...trainingWords,
  ...products,
  ...services,
  ...professionalServices,
  ...placeWords,
];
