/** Claims as features make them, for tests of what comes of many at once. */
export {
  type Claim,
  claimUnits,
  keepHold,
  moveUnits,
  releaseUnits,
} from "@commonbench/api/features/availability/claim-units";
