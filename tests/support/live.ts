export { openLive, say, type Heard, type Live } from "@commonbench/api/live";
export { loadActor } from "@commonbench/api/features/people/load-actor";
