import { createAuthClient } from "better-auth/client";
import { twoFactorClient } from "better-auth/client/plugins";

/** Sign-up, sign-in, reset, second factor and sessions: the auth library's own endpoints. Loaded by account pages only. */
export const auth = createAuthClient({
  basePath: "/api/auth",
  plugins: [twoFactorClient()],
  // They lead a browser that signed in to the address meant for the verification mail.
  disableDefaultFetchPlugins: true,
});
