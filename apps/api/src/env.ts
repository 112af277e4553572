import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("0.0.0.0"),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_KEY: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Commonbench <no-reply@commonbench.local>"),
  DKIM_DOMAIN: z.string().min(1).optional(),
  DKIM_SELECTOR: z.string().min(1).optional(),
  DKIM_KEY_FILE: z.string().min(1).optional(),
  MAIL_WEBHOOK_TOKEN: z.string().min(16).optional(),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:)/)
    .optional(),
  MAIL_REPLY_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/)
    .optional(),
  MAIL_IN_SECRET: z.string().min(16).optional(),
  SMTP_IN_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/)
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\w+(,\s*whsec_\w+)*$/)
    .optional(),
  STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  STRIPE_SANDBOX: flag.optional(),
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  METRICS_TOKEN: z.string().min(16).optional(),
  WEB_DIR: z.string().optional(),
  TRUST_PROXY: flag.default(false),
  JOBS: flag.default(true),
});

/** Signs mails, so that receivers know that they come from the domain. */
export interface Dkim {
  readonly domainName: string;
  readonly keySelector: string;
  readonly privateKey: string;
}

/** How Stripe is reached, and who it is when it calls. */
export interface StripeKeys {
  readonly secretKey: string;
  /** One for each endpoint that Stripe posts to. */
  readonly webhookSecrets: readonly string[];
  /** Another server that speaks the same. */
  readonly url: string | undefined;
}

export interface Env {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Undefined: start the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Undefined: PostgreSQL searches. */
  readonly meiliUrl: string | undefined;
  readonly meiliKey: string | undefined;
  readonly publicUrl: string;
  readonly secret: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly dkim?: Dkim | undefined;
  /** What a mail provider shows when it tells of bounces; without it nobody may. */
  readonly mailWebhookToken?: string | undefined;
  /** Whom a push service may ask about us. */
  readonly vapidSubject?: string | undefined;
  /** The part behind the @ of the addresses that answers by mail go to; the host of `publicUrl` when left out. */
  readonly replyDomain?: string | undefined;
  /** With what a mail provider signs the mails that it hands in; without it nobody may. */
  readonly mailInSecret?: string | undefined;
  /** Where mail is taken on this machine; 0 chooses a port. */
  readonly smtpInPort?: number | undefined;
  readonly stripe?: StripeKeys | undefined;
  /** Without keys cards are tried in a sandbox; by itself only where the server is localhost or shows the demo. */
  readonly stripeSandbox?: boolean;
  /** Mail lands in a page of ours; only where the server is reached as localhost, since the page shows every link mailed. */
  readonly localMailbox: boolean;
  /** Its password is public, so it is on by itself only where the server is localhost. */
  readonly demo: boolean;
  readonly logLevel: string;
  readonly metricsToken: string | undefined;
  readonly webDir: string;
  readonly trustProxy: boolean;
  /** Whether this process does jobs beside its requests; without, `commonbench work` does them. */
  readonly jobs: boolean;
}

/** A setting that cannot work; the message is for the person at the terminal. */
export class SetupError extends Error {}

/** Reads the environment once. Everything else receives what it needs from here. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = Env.safeParse(source);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SetupError(
      `${issue?.path.join(".") ?? "The environment"} is not usable: ${issue?.message ?? "see docs/operating.md"}.`,
    );
  }
  const raw = parsed.data;
  const dataDir = path.resolve(raw.DATA_DIR);
  const publicUrl = (raw.PUBLIC_URL ?? `http://localhost:${raw.PORT}`).replace(/\/+$/, "");
  return {
    port: raw.PORT,
    host: raw.HOST,
    dataDir,
    databaseUrl: raw.DATABASE_URL,
    meiliUrl: raw.MEILI_URL,
    meiliKey: raw.MEILI_KEY,
    publicUrl,
    secret: raw.SECRET ?? keptSecret(dataDir),
    smtpUrl: raw.SMTP_URL,
    mailFrom: raw.MAIL_FROM,
    dkim: dkimOf(raw),
    mailWebhookToken: raw.MAIL_WEBHOOK_TOKEN,
    vapidSubject: raw.VAPID_SUBJECT,
    replyDomain: raw.MAIL_REPLY_DOMAIN,
    mailInSecret: raw.MAIL_IN_SECRET,
    smtpInPort: raw.SMTP_IN_PORT,
    stripe: stripeOf(raw),
    stripeSandbox: raw.STRIPE_SANDBOX ?? (raw.DEMO === true || isLocal(publicUrl)),
    localMailbox: raw.SMTP_URL === undefined && isLocal(publicUrl),
    demo: raw.DEMO ?? isLocal(publicUrl),
    logLevel: raw.LOG_LEVEL,
    metricsToken: raw.METRICS_TOKEN,
    webDir: path.resolve(raw.WEB_DIR ?? path.join(import.meta.dirname, "../../web/dist")),
    trustProxy: raw.TRUST_PROXY,
    jobs: raw.JOBS,
  };
}

function dkimOf(raw: z.infer<typeof Env>): Dkim | undefined {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY_FILE: file } = raw;
  const given = [domainName, keySelector, file].filter((value) => value !== undefined).length;
  if (given === 0) return undefined;
  if (domainName === undefined || keySelector === undefined || file === undefined)
    throw new SetupError("DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE belong together; set all three or none.");
  try {
    return { domainName, keySelector, privateKey: fs.readFileSync(file, "utf8") };
  } catch (error) {
    throw new SetupError(`The key file ${file} cannot be read. Check DKIM_KEY_FILE.`, { cause: error });
  }
}

function stripeOf(raw: z.infer<typeof Env>): StripeKeys | undefined {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: secrets, STRIPE_API_URL: url } = raw;
  if (secretKey === undefined && secrets === undefined && url === undefined) return undefined;
  if (secretKey === undefined || secrets === undefined)
    throw new SetupError("STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET belong together; set both or none.");
  return { secretKey, webhookSecrets: secrets.split(/,\s*/), url };
}

function isLocal(url: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}

/** Made once and kept beside the data, so that sessions survive a restart. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  try {
    if (fs.existsSync(file)) return fs.readFileSync(file, "utf8").trim();
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    const secret = randomBytes(32).toString("base64url");
    fs.writeFileSync(file, `${secret}\n`, { mode: 0o600 });
    return secret;
  } catch (error) {
    throw new SetupError(
      `The data folder ${dataDir} cannot be written. Choose another with DATA_DIR or change its owner.`,
      { cause: error },
    );
  }
}
