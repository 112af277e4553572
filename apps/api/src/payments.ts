import { closedPayments } from "@commonbench/payments/closed";
import type { Payments } from "@commonbench/payments/payments";
import { type Sandbox, SANDBOX_KEY, SANDBOX_WEBHOOK_SECRET, startSandbox } from "@commonbench/payments/sandbox";
import { stripePayments } from "@commonbench/payments/stripe";
import fs from "node:fs";
import path from "node:path";
import type { Env } from "./env.ts";
import { holderOf } from "./lock.ts";

export interface ConnectedPayments {
  readonly payments: Payments;
  /** The one in this process: its pages are ours to show. */
  readonly sandbox: Sandbox | null;
  close(): Promise<void>;
}

/** Where the sandbox's pages are, under our own address, since a browser may reach no other. */
export const SANDBOX_PATH = "/sandbox/stripe";

/** The way to Stripe; without keys to a sandbox of this process, in which no money moves; or to nobody. */
export async function connectPayments(env: Env): Promise<ConnectedPayments> {
  const { stripe } = env;
  const dir = path.join(env.dataDir, "stripe-sandbox");
  const running = path.join(dir, "url");
  if (stripe !== undefined) return alone(stripePayments({ ...stripe, sandbox: stripe.url !== undefined }));
  if (env.stripeSandbox !== true) return alone(closedPayments());
  // A command beside a running server speaks to that one's sandbox.
  if (holderOf(env.dataDir) !== null && fs.existsSync(running))
    return alone(toSandbox(fs.readFileSync(running, "utf8")));
  const sandbox = await startSandbox({ dir, pagesUrl: `${env.publicUrl}${SANDBOX_PATH}`, ticking: true });
  fs.writeFileSync(running, sandbox.url);
  const close = async () => {
    fs.rmSync(running, { force: true });
    await sandbox.close();
  };
  return { payments: toSandbox(sandbox.url), sandbox, close };
}

const alone = (payments: Payments): ConnectedPayments => ({ payments, sandbox: null, close: async () => undefined });

/** The way to a sandbox with the usual keys. */
function toSandbox(url: string): Payments {
  return stripePayments({
    secretKey: SANDBOX_KEY,
    webhookSecrets: [SANDBOX_WEBHOOK_SECRET],
    url,
    sandbox: true,
  });
}

/** Where the sandbox tells of what happened: this server, wherever it listens. */
export function webhookUrl({ host }: Env, port: number): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${everywhere ? "127.0.0.1" : name}:${port}/webhooks/stripe`;
}
