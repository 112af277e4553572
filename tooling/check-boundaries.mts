import { boundaryProblems, PLANTED } from "./boundaries.mts";
import { report, sources } from "./sources.mts";

const unseen = PLANTED.filter((planted) => boundaryProblems([planted]).length === 0);
report("boundaries", [
  ...boundaryProblems(sources(".ts", ".tsx")),
  ...unseen.map((planted) => `a planted violation is not seen: ${planted.path}: ${planted.text}`),
]);
