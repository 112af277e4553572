import { LocaleSchema } from "@commonbench/domain/text";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins";
import type { Parts } from "#api/context.ts";
import { accountChanged } from "#api/events.ts";
import { afterAuth, beforeAuth, beforeStoring } from "./auth-hooks.ts";
import { CLOSED_PATHS, RATE_LIMIT } from "./auth-limits.ts";
import { authMails } from "./auth-mails.ts";

const HOUR = 60 * 60;

export type Auth = ReturnType<typeof createAuth>;

/**
 * Sign-up, sign-in, verification, reset, second factor and sessions, by better-auth.
 * Its user is our Person; ids come from the schema's defaults; mails go through the outbox like every other.
 */
export function createAuth(parts: Parts) {
  const { db, env } = parts;
  const mail = authMails(parts);
  return betterAuth({
    appName: "Commonbench",
    baseURL: env.publicUrl,
    basePath: "/api/auth",
    secret: env.secret,
    telemetry: { enabled: false },
    disabledPaths: CLOSED_PATHS,
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
      sendResetPassword: mail.sendResetPassword,
      onPasswordReset: ({ user }) => accountChanged(parts, { personId: user.id, what: "password-changed" }),
      // The answer does not say that the address has an account; its owner learns it by mail.
      onExistingUserSignUp: mail.sendAddressKnown,
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: false,
      expiresIn: HOUR,
      sendVerificationEmail: mail.sendVerification,
    },
    plugins: [
      twoFactor({ issuer: parts.taxonomy.alliance.name.en, schema: { twoFactor: { fields: { userId: "personId" } } } }),
    ],
    rateLimit: RATE_LIMIT,
    hooks: { before: beforeAuth(db), after: afterAuth(parts) },
    databaseHooks: beforeStoring(db),
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
