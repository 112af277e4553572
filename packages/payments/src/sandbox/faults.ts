import type { RefundTurn } from "./money/refunding.ts";

/**
 * 500: as if Stripe broke, kept under the key as Stripe keeps it; 429: too many requests; timeout: it is done, and
 * nobody is told; reset: the line is cut, after it was done unless `done` says otherwise.
 */
export interface Fault {
  readonly answer: 500 | 429 | "timeout" | "reset";
  /** How many answers; one unless said. */
  readonly times?: number;
  readonly method?: "GET" | "POST";
  /** A part of the path, such as `/v1/transfers`. */
  readonly path?: string;
  /** Whether the thing is done all the same. False for 500 unless said; a timeout always comes after success. */
  readonly done?: boolean;
}

export interface Faults {
  add(fault: Fault): void;
  /** The fault for this request, which is used up by it. */
  take(method: string, path: string): Fault | null;
  addRefundTurn(turn: RefundTurn): void;
  takeRefundTurn(): RefundTurn | null;
  clear(): void;
}

export function openFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  let turns: RefundTurn[] = [];
  return {
    add: (fault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    take(method, path) {
      const hit = waiting.find(({ fault }) => (fault.method ?? method) === method && path.includes(fault.path ?? ""));
      if (hit === undefined) return null;
      hit.left -= 1;
      if (hit.left === 0) waiting = waiting.filter((other) => other !== hit);
      return hit.fault;
    },
    addRefundTurn: (turn) => void turns.push(turn),
    takeRefundTurn: () => turns.shift() ?? null,
    clear: () => {
      waiting = [];
      turns = [];
    },
  };
}
