import { createAuthClient } from "better-auth/client";
import { inferAdditionalFields, twoFactorClient } from "better-auth/client/plugins";

/** Sign-up, sign-in, reset, second factor and sessions: the auth library's own endpoints. Loaded by account pages only. */
export const auth = createAuthClient({
  basePath: "/api/auth",
  plugins: [twoFactorClient(), inferAdditionalFields({ user: { locale: { type: "string" } } })],
  // They lead a browser that signed in to the address meant for the verification mail.
  disableDefaultFetchPlugins: true,
});
