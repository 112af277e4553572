import { holdAt, type Step } from "./checkpoint.ts";
import type { House, HouseServer } from "./house.ts";

/** A request to the card company, before it goes out or after it took effect. */
export interface Call {
  readonly call: RegExp;
  readonly moment: "before" | "after";
}

export type Point = Step | Call;

export const nameOf = (point: Point): string =>
  "call" in point
    ? `${point.moment} asking ${point.call.source.replaceAll("\\", "")}`
    : `${point.at === "commit" ? "after" : "before"} the commit: ${point.on} ${point.table}${point.when === undefined ? "" : ` where ${point.when}`}`;

/**
 * Does something and kills the server when it is exactly there. What was asked for may
 * have gone through, or not: whoever asked does not know.
 */
export async function killAt(
  house: House,
  server: HouseServer,
  point: Point,
  perform: () => Promise<unknown>,
): Promise<void> {
  const armed = "call" in point ? armCall(house, server, point) : await armStep(house, server, point);
  const asked = Promise.allSettled([perform()]);
  await armed.killed;
  await armed.open();
  await asked;
}

interface Armed {
  readonly killed: Promise<unknown>;
  open(): Promise<void>;
}

function armCall({ line }: House, server: HouseServer, { call, moment }: Call): Armed {
  const killed = new Promise<void>((resolve) => line.cut(call, moment, () => void server.kill().then(resolve)));
  return { killed, open: async () => undefined };
}

async function armStep({ databaseUrl }: House, server: HouseServer, step: Step): Promise<Armed> {
  const checkpoint = await holdAt(databaseUrl, step);
  return { killed: checkpoint.reached().then(() => server.kill()), open: () => checkpoint.open() };
}
