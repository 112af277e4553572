import fs from "node:fs";
import type { Parts } from "./context.ts";
import { fillDemo } from "./demo/fill.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./demo/accounts.ts";
import { type Env, SetupError } from "./env.ts";
import { foundingToken } from "./features/alliance/founding-token.ts";
import { listenForMail, type SmtpIn } from "./features/inbound-mail/smtp.ts";
import { startJobs } from "./jobs.ts";
import { lockDataDir } from "./lock.ts";
import { openParts } from "./parts.ts";
import { SANDBOX_PATH, webhookUrl } from "./payments.ts";
import { createServer } from "./server.ts";

type Say = (line: string) => void;

/** Starts everything in order, and answers with the way to stop it: requests first, then jobs, then the database. */
export async function startCommonbench(env: Env, say: Say, built: Promise<void>): Promise<() => Promise<void>> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    const unlock = await lockDataDir(env.dataDir);
    stops.push(unlock);
    const { parts, close } = await openParts(env);
    stops.push(close);
    if (env.demo) await fillDemo(parts, say);
    await built;
    const app = await createServer(parts);
    if (parts.sandbox !== null) await app.register(parts.sandbox.pages, { prefix: SANDBOX_PATH });
    if (env.jobs) {
      const runner = await startJobs(parts, app.log);
      stops.push(() => runner.stop());
    }
    stops.push(() => app.close());
    const mail = await listenForAnswers(parts);
    if (mail !== null) stops.push(() => mail.close());
    await listen(app, env);
    parts.sandbox?.webhooks.sendTo(webhookUrl(env, portOf(app)));
    await greet(parts, say);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

const LOCAL_MAIL_PORT = 2525;

/** Answers by mail: on the port that was set, which must be free; without one, beside the local mailbox if it can be. */
async function listenForAnswers(parts: Parts): Promise<SmtpIn | null> {
  const { smtpInPort, localMailbox } = parts.env;
  if (smtpInPort === undefined) return localMailbox ? listenForMail(parts, LOCAL_MAIL_PORT).catch(() => null) : null;
  return listenForMail(parts, smtpInPort).catch((error: unknown) => {
    throw new SetupError(`Port ${smtpInPort} for mail cannot be used. Choose another with SMTP_IN_PORT.`, {
      cause: error,
    });
  });
}

async function listen(app: Awaited<ReturnType<typeof createServer>>, env: Env): Promise<void> {
  try {
    await app.listen({ port: env.port, host: env.host });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new SetupError(`Port ${env.port} is taken. Choose another, for example: PORT=${env.port + 1} npm start`, {
        cause: error,
      });
    }
    if (error instanceof Error && "code" in error && error.code === "EACCES") {
      throw new SetupError(
        `Port ${env.port} needs more rights. Choose one above 1023, for example: PORT=3000 npm start`,
        { cause: error },
      );
    }
    throw error;
  }
}

/** Port 0 asked for any. */
function portOf(app: Awaited<ReturnType<typeof createServer>>): number {
  const address = app.server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

const PAYMENT_MODES: Readonly<Record<Parts["payments"]["mode"], string | null>> = {
  live: null,
  test: "Cards are charged in Stripe's test mode: no money moves.",
  sandbox: "Cards are charged in a sandbox on this machine: no money moves. Set STRIPE_SECRET_KEY to use Stripe.",
  closed: "Nobody can pay by card. Set STRIPE_SECRET_KEY to use Stripe.",
};

async function greet({ env, db, payments }: Parts, say: Say): Promise<void> {
  // Whoever waits for the first line may count on all that a start writes.
  const token = env.demo ? null : await foundingToken(db);
  say(`Commonbench is ready at ${env.publicUrl}`);
  if (env.demo) {
    say(`\nDemo accounts (password ${DEMO_PASSWORD}):`);
    for (const account of DEMO_ACCOUNTS) say(`  ${account.email.padEnd(38)} ${account.who.en}`);
  }
  if (token !== null)
    say(`\nNobody runs the alliance yet. Sign up, then open this link once: ${env.publicUrl}/found?token=${token}`);
  const mode = PAYMENT_MODES[payments.mode];
  if (mode !== null) say(`\n${mode}`);
  if (env.localMailbox) say(`\nMails are shown at ${env.publicUrl}/dev/mail`);
}

/** Fails early and in words when the data folder cannot hold data. */
export function checkDataDir(dir: string): void {
  try {
    fs.mkdirSync(dir, { recursive: true, mode: 0o755 });
    fs.accessSync(dir, fs.constants.W_OK);
  } catch (error) {
    throw new SetupError(
      `The data folder ${dir} cannot be written. Choose another with DATA_DIR or change its owner.`,
      { cause: error },
    );
  }
}
