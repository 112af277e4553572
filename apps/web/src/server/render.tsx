import type { PageRequest, RenderedPage, Renderer } from "@commonbench/api/web/renderer";
import { dehydrate, type QueryClient } from "@tanstack/react-query";
import { createMemoryHistory } from "@tanstack/react-router";
import { App } from "#web/app/app.tsx";
import { type AppRouter, makeRouter } from "#web/app/router.tsx";
import { nameAlliance } from "#web/lib/alliance.server.ts";
import { loadMessages, loadRestOfMessages } from "#web/lib/i18n.ts";
import { speakInZone } from "#web/lib/reader-zone.server.ts";
import { meQuery } from "#web/lib/session.ts";
import { asReader } from "#web/lib/transport.server.ts";
import { failureOf, newQueryClient } from "#web/lib/trpc.ts";
import { htmlOf } from "./html.ts";

/** Pages that are read by anybody; all others are made in the browser of whoever works there. */
const PUBLIC = new Set<string>([
  "/public/",
  "/public/search",
  "/public/listings/$id",
  "/public/organisations",
  "/public/organisations/$slug",
  "/public/code-of-conduct",
  "/public/join",
]);

export const prepare: Renderer["prepare"] = async ({ allianceName, timeZone }) => {
  nameAlliance(allianceName);
  speakInZone(timeZone);
  await Promise.all([loadMessages(), loadRestOfMessages()]);
};

export const render: Renderer["render"] = ({ href, call }) => asReader(call, () => renderAt(href));

async function renderAt(href: PageRequest["href"]): Promise<RenderedPage | null> {
  const queryClient = newQueryClient();
  const router = makeRouter(queryClient, createMemoryHistory({ initialEntries: [href] }));
  const routes = router.matchRoutes(router.latestLocation).map(({ routeId }) => routeId);
  const known = routes.length > 1;
  if (known && !PUBLIC.has(routes.at(-1) ?? "")) return null;
  await Promise.all([queryClient.ensureQueryData(meQuery()), router.load()]);
  const status = known ? statusOf(router) : 404;
  const { head, body } = await htmlOf(<App router={router} queryClient={queryClient} />);
  return { status, head, body, data: status === 200 ? dataOf(queryClient) : undefined };
}

/** What kept a page from being read; a fault of our own is none of the page's and is thrown on. */
function statusOf(router: AppRouter): number {
  const failed = router.state.matches.find(({ status }) => status === "error");
  if (failed === undefined) return 200;
  const { status } = failureOf(failed.error);
  if (status === 0 || status >= 500) throw failed.error;
  return status;
}

const dataOf = (queryClient: QueryClient): string => JSON.stringify(dehydrate(queryClient));
