import { setTimeout as pause } from "node:timers/promises";
import type { FastifyBaseLogger } from "fastify";
import type { Runner } from "graphile-worker";

const AGAIN_AFTER_MS = 500;

/**
 * Puts another worker in the place of one that gives up by itself: when it cannot write down how a job ended, since the
 * database was away for a moment, it takes no more jobs, and nobody would.
 */
export async function keptRunning(
  start: () => Promise<Runner>,
  log: Pick<FastifyBaseLogger, "warn">,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let runner = await start();
  const watch = async () => {
    for (;;) {
      await givingUp(runner);
      if (signal.aborted) return;
      log.warn("the worker gave up and is replaced");
      // It may wait for ever for what it could not write down.
      void runner.kill().catch(() => undefined);
      runner = await startedAgain(start, signal, log);
      if (signal.aborted) return runner.stop();
    }
  };
  // It ends by an error when it is stopped in the middle of replacing one.
  const watched = watch().catch(() => undefined);
  return {
    async stop() {
      stopping.abort();
      await runner.stop().catch(() => undefined);
      await watched;
    },
  };
}

function givingUp({ events, promise }: Runner): Promise<void> {
  return new Promise((resolve) => {
    events.once("pool:gracefulShutdown", () => resolve());
    void promise.then(resolve, () => resolve());
  });
}

async function startedAgain(
  start: () => Promise<Runner>,
  signal: AbortSignal,
  log: Pick<FastifyBaseLogger, "warn">,
): Promise<Runner> {
  for (;;) {
    await pause(AGAIN_AFTER_MS, undefined, { signal });
    const [started] = await Promise.allSettled([start()]);
    if (started.status === "fulfilled") return started.value;
    log.warn(started.reason, "the worker cannot be replaced yet");
  }
}
