import { useSuspenseQuery } from "@tanstack/react-query";
import { locale } from "#web/lib/i18n.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";

export type Home = Outputs["insights"]["home"];

/** The one answer that all parts of the home page read. */
export const useHome = (): Home => useSuspenseQuery(trpc.insights.home.queryOptions({ locale })).data;
