/** Why answers of the primary are not asked for. */
export type Reason = "starting" | "away" | "slow" | "wrong" | "unusable" | "filling" | "catching-up";

export interface BreakerOptions {
  /** Whether the one that was let go can be asked again; throws or says why not. */
  probe(lastFailed: (() => Promise<unknown>) | null): Promise<Reason | null>;
  /** What a failure means. */
  reasonOf(error: unknown): Reason;
  /** It answers, and did not before. */
  onClosed(): void;
  /** It does not answer, or for another reason than before. */
  onOpened(reason: Reason, error: unknown): void;
  /** How long an answer may take. */
  patienceMs?: number;
  /** Until the first attempt to ask again; each further one waits twice as long, up to the last. */
  pausesMs?: readonly [first: number, last: number];
}

/** Of the newest answers so many may be late. */
const WINDOW = 20;
const LATE = 3;
/** Who has answered for so long has earned a short first pause again. */
const STEADY_MS = 60_000;

/** An answer that did not come in time. */
export class Late extends Error {}

/**
 * Keeps from waiting for one that is known not to answer. A wrong answer or none opens it at once, late ones when there
 * are several. While open, attempts in the background tell when to close; nobody who waits for an answer takes part.
 */
export class Breaker {
  reason: Reason | null = "starting";
  since = new Date();
  readonly #options: BreakerOptions;
  readonly #patience: number;
  readonly #pauses: readonly [number, number];
  #late: boolean[] = [];
  #pause: number;
  #closedAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #probing: Promise<void> | null = null;
  #lastFailed: (() => Promise<unknown>) | null = null;
  #ended = false;

  constructor(options: BreakerOptions) {
    this.#options = options;
    this.#patience = options.patienceMs ?? 400;
    this.#pauses = options.pausesMs ?? [1000, 15_000];
    [this.#pause] = this.#pauses;
  }

  get closed(): boolean {
    return this.reason === null;
  }

  /** The answer if it comes in time. Throws otherwise, and whoever asked looks elsewhere. */
  async ask<T>(work: () => Promise<T>): Promise<T> {
    try {
      const answer = await inTime(work(), this.#patience);
      this.#note(false);
      return answer;
    } catch (error) {
      this.#lastFailed = work;
      const late = error instanceof Late;
      if (late) this.#note(true);
      if (!late || this.#late.filter(Boolean).length >= LATE) this.open(this.#options.reasonOf(error), error);
      throw error;
    }
  }

  open(reason: Reason, error: unknown = null): void {
    const before = this.reason;
    if (before !== reason) this.since = new Date();
    this.reason = reason;
    this.#late = [];
    if (before === null && performance.now() - this.#closedAt > STEADY_MS) [this.#pause] = this.#pauses;
    if (before !== reason) this.#options.onOpened(reason, error);
    this.#schedule();
  }

  /** Tries at once whether to close. */
  probe(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#probing ??= this.#tryToClose().finally(() => (this.#probing = null));
    return this.#probing;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  async #tryToClose(): Promise<void> {
    let error: unknown = null;
    const reason = await this.#options.probe(this.#again()).catch((cause: unknown) => {
      error = cause;
      return this.#options.reasonOf(cause);
    });
    if (this.#ended) return;
    if (reason !== null) return this.open(reason, error);
    const opened = this.reason !== null;
    this.reason = null;
    this.#lastFailed = null;
    this.#closedAt = performance.now();
    if (opened) {
      this.since = new Date();
      this.#options.onClosed();
    }
  }

  #again(): (() => Promise<unknown>) | null {
    const failed = this.#lastFailed;
    return failed === null ? null : () => inTime(failed(), this.#patience);
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#ended) return;
    this.#timer = setTimeout(() => void this.probe(), this.#pause).unref();
    this.#pause = Math.min(this.#pause * 2, this.#pauses[1]);
  }

  #note(late: boolean): void {
    this.#late = [...this.#late, late].slice(-WINDOW);
  }
}

async function inTime<T>(answer: Promise<T>, patienceMs: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Late("no answer in time")), patienceMs);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => undefined);
  }
}
