import fastify, { type FastifyInstance, type FastifyPluginAsync } from "fastify";
import type { AddressInfo } from "node:net";
import { controlApi } from "./sandbox/control.ts";
import { openCore } from "./sandbox/core.ts";
import { stripeApi } from "./sandbox/api.ts";
import { hostedPages } from "./sandbox/pages.ts";
import { openHands, type Hands } from "./sandbox/hands.ts";
import type { Faults } from "./sandbox/faults.ts";
import type { SandboxClock } from "./sandbox/clock.ts";
import type { Webhooks } from "./sandbox/webhooks.ts";

export interface SandboxOptions {
  /** Of the API, on this machine only; chosen when left out. */
  readonly port?: number;
  /** Where state is kept; in memory when left out. */
  readonly dir?: string | undefined;
  readonly now?: (() => Date) | undefined;
  readonly secretKey?: string;
  readonly webhookSecret?: string;
  readonly webhookUrl?: string;
  /** Where another server shows `pages`, as a browser sees it; the sandbox shows them itself when left out. */
  readonly pagesUrl?: string | undefined;
  /** Lets things come due by themselves, as time passes; without it they do when somebody asks or sets the clock on. */
  readonly ticking?: boolean;
}

/** A local server that speaks Stripe's API as far as the product uses it. No money moves. */
export interface Sandbox extends Hands {
  /** Of the API. */
  readonly url: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly webhooks: Webhooks;
  /** The hosted pages, to be mounted at `pagesUrl`. */
  readonly pages: FastifyPluginAsync;
  close(): Promise<void>;
}

export const SANDBOX_KEY = "sk_test_commonbench_sandbox";
export const SANDBOX_WEBHOOK_SECRET = "whsec_commonbench_sandbox";

const TICK = 1000;

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { secretKey = SANDBOX_KEY, webhookSecret = SANDBOX_WEBHOOK_SECRET, port = 0, dir, now } = options;
  const address = { url: "" };
  const core = openCore({ secretKey, webhookSecret, dir, now }, () => options.pagesUrl ?? address.url);
  core.webhooks.sendTo(options.webhookUrl ?? null);
  const app: FastifyInstance = fastify({ forceCloseConnections: true, bodyLimit: 1024 * 1024 });
  await app.register(stripeApi, { core });
  await app.register(controlApi, { core, prefix: "/_sandbox" });
  await app.register(hostedPages, { core });
  await app.listen({ port, host: "127.0.0.1" });
  address.url = `http://127.0.0.1:${portOf(app)}`;
  const tick = () => {
    core.clock.catchUp();
    core.wake();
  };
  const timer = options.ticking === true ? setInterval(tick, TICK) : undefined;
  return {
    url: address.url,
    secretKey,
    webhookSecret,
    clock: core.clock,
    faults: core.faults,
    webhooks: core.webhooks,
    ...openHands(core),
    pages: (other) => hostedPages(other, { core }),
    async close() {
      clearInterval(timer);
      core.webhooks.close();
      await app.close();
    },
  };
}

function portOf(app: FastifyInstance): number {
  const address: AddressInfo | string | null = app.server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
