import { openJournal } from "./core/journal.ts";
import { forgetOld } from "./core/forgetting.ts";
import { Store } from "./core/store.ts";
import { openClock, type SandboxClock } from "./clock.ts";
import { type Faults, openFaults } from "./faults.ts";
import { openWebhooks, type Webhooks } from "./webhooks.ts";

export interface CoreOptions {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Where state is kept; in memory without it. */
  readonly dir?: string | undefined;
  readonly now?: (() => Date) | undefined;
}

/** The sandbox without its two doors, the API and the pages. */
export interface Core {
  readonly secretKey: string;
  readonly store: Store;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly webhooks: Webhooks;
  /** Where a browser reaches the hosted pages. */
  readonly pages: () => string;
  /** Something happened that may have to be told. */
  wake(): void;
}

export function openCore(
  { secretKey, webhookSecret, dir, now = () => new Date() }: CoreOptions,
  pages: () => string,
): Core {
  const store = new Store(dir === undefined ? null : openJournal(dir), now);
  store.change(forgetOld);
  const clock = openClock(store);
  const webhooks = openWebhooks({ store, secret: webhookSecret, realNow: now });
  return {
    secretKey,
    store,
    clock,
    faults: openFaults(),
    webhooks,
    pages,
    wake: () => void setImmediate(() => void webhooks.flush()),
  };
}
