const MINUTE = 60;

/**
 * What the library would also answer. People change themselves through verbs of ours, which check what they write, and
 * there is no sign-in through other sites.
 */
export const CLOSED_PATHS = [
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

/** A browser at one address; guesses at one account from many addresses are counted in `auth-hooks.ts`. */
export const RATE_LIMIT = {
  enabled: true,
  storage: "database" as const,
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
};
