import { locale } from "#web/lib/i18n.ts";
import type { Inputs } from "#web/lib/trpc.ts";

type QueueInput = Inputs["memberships"]["queue"];
export type QueueName = NonNullable<QueueInput["queue"]>;

export const QUEUES = ["open", "mine", "decided", "all"] as const satisfies readonly QueueName[];

/** The queue as its address says it; `deciding` is the last of the three steps where the page is narrow. */
export interface QueueState {
  readonly queue: QueueName;
  readonly text: string;
  readonly deciding: boolean;
}

export const readQueueState = (parameters: Readonly<Partial<Record<string, string>>>): QueueState => ({
  queue: QUEUES.find((each) => each === parameters.queue) ?? "open",
  text: (parameters.q ?? "").slice(0, 100),
  deciding: parameters.step === "decide",
});

export const queueParams = ({ queue, text, deciding }: QueueState): Record<string, string> => ({
  ...(queue === "open" ? {} : { queue }),
  ...(text === "" ? {} : { q: text }),
  ...(deciding ? { step: "decide" } : {}),
});

export const queueInput = ({ queue, text }: QueueState): QueueInput => ({
  queue,
  locale,
  limit: 50,
  ...(text.trim() === "" ? {} : { text: text.trim() }),
});
