import type { PageRequest, RenderedPage, Renderer } from "@commonbench/api/web/renderer";
import { dehydrate, type QueryClient } from "@tanstack/react-query";
import { createMemoryHistory } from "@tanstack/react-router";
import { App } from "#web/app/app.tsx";
import { type AppRouter, makeRouter } from "#web/app/make-router.ts";
import { nameAlliance } from "#web/lib/alliance.server.ts";
import { loadMessages, loadRestOfMessages } from "#web/lib/i18n.ts";
import { speakInZone } from "#web/lib/reader-zone.server.ts";
import { meQuery } from "#web/lib/session.ts";
import { asReader } from "#web/lib/transport.server.ts";
import { failureOf, newQueryClient } from "#web/lib/trpc.ts";
import { headOf } from "./head.ts";
import { htmlOf, jsonInHtml } from "./html.ts";
import { settle } from "./settings.ts";
import { isReadByAnybody, subjectOf } from "./subject.ts";

export const prepare: Renderer["prepare"] = async (settings) => {
  settle(settings);
  nameAlliance(settings.allianceName);
  speakInZone(settings.timeZone);
  await Promise.all([loadMessages(), loadRestOfMessages()]);
};

export const render: Renderer["render"] = ({ href, call }) => asReader(call, () => renderAt(href));

async function renderAt(href: PageRequest["href"]): Promise<RenderedPage | null> {
  const queryClient = newQueryClient();
  const router = makeRouter(queryClient, createMemoryHistory({ initialEntries: [href] }));
  goStraight(router);
  const match = router.matchRoutes(router.latestLocation).at(-1);
  if (match === undefined) return null;
  const known = match.routeId !== "__root__";
  if (known && !isReadByAnybody(match.routeId)) return null;
  await Promise.all([queryClient.ensureQueryData(meQuery()), router.load()]);
  if (router.state.matches.length === 0) return null;
  const status = known ? statusOf(router) : 404;
  const { head, body } = await htmlOf(<App router={router} queryClient={queryClient} />);
  // A page that is not there starts anew in the browser, which tells it in its own way.
  if (status !== 200) return { status, head: `${head}<meta name="robots" content="noindex">`, body, data: undefined };
  const subject = subjectOf(match, queryClient);
  return { status, head: headOf(head, subject), body, data: dataOf(queryClient) };
}

/** To the address as the router itself would write it (a form also sends its empty fields), or it would answer with a move. */
function goStraight(router: AppRouter): void {
  const { pathname, publicHref } = router.latestLocation;
  const straight = router.buildLocation({ to: pathname, search: true, params: true, hash: true, state: true });
  if (straight.publicHref === publicHref) return;
  router.history.replace(straight.publicHref);
  router.updateLatestLocation();
}

/** What kept a page from being read; a fault of our own is none of the page's and is thrown on. */
function statusOf(router: AppRouter): number {
  const failed = router.state.matches.find(({ status }) => status === "error");
  if (failed === undefined) return 200;
  const { status } = failureOf(failed.error);
  if (status === 0 || status >= 500) throw failed.error;
  // An address that cannot be one leads nowhere.
  return status === 400 ? 404 : status;
}

/** Without the server's clock, which is none of the browser's: the same page twice is the same text twice. */
function dataOf(queryClient: QueryClient): string {
  const { mutations, queries } = dehydrate(queryClient);
  const timeless = queries.map((query) => {
    const { dehydratedAt: _, state, ...rest } = query;
    return { ...rest, state: { ...state, dataUpdatedAt: 0 } };
  });
  return jsonInHtml(JSON.stringify({ mutations, queries: timeless }));
}
