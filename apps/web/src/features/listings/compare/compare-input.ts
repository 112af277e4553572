import { locale } from "#web/lib/i18n.ts";
import type { Inputs } from "#web/lib/trpc.ts";
import { MOST_COMPARED } from "../compared.ts";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The listings that an address names; what is no id is left out. */
export const comparedIn = (text: string | undefined): string[] =>
  [...new Set((text ?? "").split(","))].filter((id) => UUID.test(id)).slice(0, MOST_COMPARED);

/** What the page and its loader ask for. */
export const compareInput = (ids: readonly string[]): Inputs["listings"]["compare"] => ({ ids: [...ids], locale });
