import { PersonName } from "@commonbench/domain/people/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";
import type { Parts } from "#api/context.ts";
import type { MailTemplate } from "#api/features/mail/messages.ts";
import { postMail } from "#api/features/mail/post.ts";
import { afterAuth, beforeAuth } from "./auth-hooks.ts";
import { defaultOrganisation } from "./default-organisation.ts";

const HOUR = 60 * 60;
const MINUTE = 60;

/**
 * What the library would also answer. People change themselves through verbs of ours, which check what they write, and
 * there is no sign-in through other sites.
 */
const CLOSED = [
  "/update-user",
  "/update-session",
  "/change-email",
  "/delete-user",
  "/delete-user/callback",
  "/sign-in/social",
  "/link-social",
  "/unlink-account",
  "/list-accounts",
  "/account-info",
  "/refresh-token",
  "/get-access-token",
  "/two-factor/send-otp",
  "/two-factor/verify-otp",
];

export type Auth = ReturnType<typeof createAuth>;

/**
 * Sign-up, sign-in, verification, reset, second factor and sessions, by better-auth.
 * Its user is our Person; ids come from the schema's defaults; mails go through the outbox like every other.
 */
export function createAuth(parts: Parts) {
  const { db, env } = parts;
  const mailLink = async (template: MailTemplate, { email, name }: { email: string; name: string }, link: string) => {
    const found = await db.person.findUnique({ where: { email }, select: { locale: true } });
    const locale = LocaleSchema.catch("en").parse(found?.locale);
    const mail = { to: email, locale, template, values: { name }, link: landing(link, `/${locale}/verified`) };
    await db.$transaction((tx) => postMail(tx, parts, mail));
  };
  return betterAuth({
    appName: "Commonbench",
    baseURL: env.publicUrl,
    basePath: "/api/auth",
    secret: env.secret,
    telemetry: { enabled: false },
    disabledPaths: CLOSED,
    logger: { disabled: true },
    database: prismaAdapter(db, { provider: "postgresql" }),
    user: {
      modelName: "person",
      additionalFields: {
        locale: { type: "string", defaultValue: "en", validator: { input: LocaleSchema } },
        allianceRoles: { type: "string[]", defaultValue: [], input: false },
      },
    },
    session: {
      fields: { userId: "personId" },
      expiresIn: 14 * 24 * HOUR,
      updateAge: 24 * HOUR,
      // What a stolen session must not do asks for the password itself; age would only hide one's own devices.
      freshAge: 0,
      additionalFields: { organisationId: { type: "string", required: false, input: false } },
    },
    account: { fields: { userId: "personId" } },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: HOUR,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, url }) => mailLink("reset-password", user, url),
      // The answer does not say that the address has an account; its owner learns it by mail.
      onExistingUserSignUp: ({ user }) => mailLink("address-known", user, "/sign-in"),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: false,
      expiresIn: HOUR,
      sendVerificationEmail: ({ user, url }) => mailLink("verify-email", user, url),
    },
    plugins: [
      twoFactor({ issuer: parts.taxonomy.alliance.name.en, schema: { twoFactor: { fields: { userId: "personId" } } } }),
    ],
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "rateLimit",
      window: MINUTE,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 5 * MINUTE, max: 10 },
        "/sign-up/email": { window: 10 * MINUTE, max: 10 },
        "/request-password-reset": { window: 10 * MINUTE, max: 5 },
        "/send-verification-email": { window: 10 * MINUTE, max: 5 },
        "/two-factor/*": { window: 5 * MINUTE, max: 15 },
      },
    },
    hooks: { before: beforeAuth(db), after: afterAuth },
    databaseHooks: {
      user: { create: { before: async (user) => ({ data: { ...user, name: cleanName(user.name) } }) } },
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, organisationId: await defaultOrganisation(db, session.userId) },
          }),
        },
      },
    },
    advanced: {
      database: { generateId: false },
      cookiePrefix: "commonbench",
      useSecureCookies: env.publicUrl.startsWith("https:"),
      // Set here because the library turns them off by itself when it believes to be under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: ["x-commonbench-client"] },
    },
  });
}

/** A sign-in before the address is confirmed asks for a new mail without saying where it should lead. */
function landing(link: string, otherwise: string): string {
  return link.replace(/callbackURL=%2F$/, `callbackURL=${encodeURIComponent(otherwise)}`);
}

function cleanName(name: string): string {
  const parsed = PersonName.safeParse(name);
  if (!parsed.success) throw new APIError("BAD_REQUEST", { code: "INVALID_NAME", message: "invalid-name" });
  return parsed.data;
}
