import type { Env } from "#api/env.ts";
import { sealed, unsealed } from "#api/seal.ts";

const PURPOSE = "saved-search-alert";

/** Ends one alert and does nothing else, so it may stand in a mail for as long as the mail is kept. */
export const alertToken = ({ secret }: Env, id: string): string => sealed(secret, PURPOSE, id);

/** The search that a token is of; null when we did not make it. */
export const searchOfToken = ({ secret }: Env, token: string): string | null => unsealed(secret, PURPOSE, token);
