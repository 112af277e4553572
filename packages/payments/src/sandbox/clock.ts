import type { Store } from "./core/store.ts";
import { doTask } from "./money/due.ts";

export interface SandboxClock {
  now(): Date;
  /** Sets the sandbox's time on; what comes due meanwhile happens at its own time. */
  forward(seconds: number): void;
  /** Lets happen what has come due. */
  catchUp(): void;
}

export function openClock(store: Store): SandboxClock {
  const next = () => {
    const due = store.read((tx) => tx.all("_task").filter(({ at }) => at <= tx.now));
    return due.toSorted((one, other) => one.at - other.at)[0];
  };
  const catchUp = () => {
    for (let task = next(); task !== undefined; task = next()) {
      const due = task;
      store.change((tx) => doTask(tx, due), undefined, due.at);
    }
  };
  return {
    now: () => new Date(store.now() * 1000),
    catchUp,
    forward(seconds) {
      store.change((tx) => {
        const ahead = tx.get("_ahead", "ahead")?.seconds ?? 0;
        tx.put({ id: "ahead", object: "_ahead", created: tx.now, _in: null, seconds: ahead + seconds });
      });
      catchUp();
    },
  };
}
