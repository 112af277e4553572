import { useQuery, useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { Suspense, useState } from "react";
import { DeskFigures } from "#web/features/desk/desk-figures.tsx";
import { FirstSteps } from "#web/features/desk/first-steps.tsx";
import { TaskList } from "#web/features/desk/task-list.tsx";
import { moneyTasks } from "#web/features/desk/money-tasks.ts";
import { reservationTasks } from "#web/features/desk/reservation-tasks.ts";
import { sampleTasks } from "#web/features/desk/sample-tasks.ts";
import { waitTasks } from "#web/features/desk/wait-tasks.ts";
import { beginnerTasks, organisationTasks, secretariatTasks, type Task } from "#web/features/desk/tasks.ts";
import { useReservationsLive } from "#web/features/reservations/use-reservations-live.ts";
import { StandingFacts } from "#web/features/memberships/standing-facts.tsx";
import { RecentTrail } from "#web/features/trail/recent-trail.tsx";
import { formatDate } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { type Me, useMe } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";
import { DeskListings } from "./desk-listings.tsx";

/** What needs doing now, for this person and the organisation in use. */
export function DeskPage() {
  const me = useMe();
  const [today] = useState(() => formatDate(Date.now(), { weekday: true, long: true, year: "never" }));
  if (!me) return null;
  return (
    <WorkPage
      title={t("app.my-desk")}
      context={today}
      actions={
        me.organisation?.membership != null && (
          <Link to={paths.startListing} className={buttonClass({ look: "ink", size: "s" })}>
            <Icon of={Plus} />
            {t("listings.new-listing")}
          </Link>
        )
      }
    >
      <Suspense key={me.organisation?.id} fallback={<SkeletonRows rows={6} />}>
        {me.can.seesSecretariat ? <SecretariatDesk me={me} /> : <Desk me={me} before={[]} />}
      </Suspense>
    </WorkPage>
  );
}

function SecretariatDesk({ me }: { me: Me }) {
  const { data } = useSuspenseQuery(trpc.memberships.queue.queryOptions({ queue: "open", locale, limit: 1 }));
  return <Desk me={me} before={secretariatTasks(data.counts, me)} />;
}

/** `before`: what waits for the person, whatever the organisation. */
function Desk({ me, before }: { me: Me; before: readonly Task[] }) {
  if (me.organisation !== null) return <OrganisationDesk me={me} before={before} />;
  const { seesSecretariat } = me.can;
  return (
    <div className="grid max-w-[860px] gap-7">
      {!seesSecretariat && <FirstSteps me={me} published={false} />}
      <TaskList tasks={seesSecretariat ? before : beginnerTasks()} />
      {seesSecretariat && <RecentTrail />}
    </div>
  );
}

const LISTINGS = 100;
/** More to do than anybody reads at once; the list has the rest. */
const RESERVATIONS = 100;

function OrganisationDesk({ me, before }: { me: Me; before: readonly Task[] }) {
  const [now] = useState(() => Date.now());
  const [
    { data: profile },
    { data: standing },
    { data: listings },
    { data: waiting },
    { data: bench },
    { data: waits },
  ] = useSuspenseQueries({
    queries: [
      trpc.organisations.mine.queryOptions(),
      trpc.memberships.mine.queryOptions({ locale }),
      trpc.listings.own.queryOptions({ locale, limit: LISTINGS }),
      trpc.reservations.list.queryOptions({ locale, needsAction: true, limit: RESERVATIONS }),
      trpc.samples.bench.queryOptions({ locale, limit: 1 }),
      trpc.waitingList.list.queryOptions({ locale }),
    ],
  });
  const { data: money } = useQuery({ ...trpc.billing.overview.queryOptions(), enabled: me.can.manages });
  useReservationsLive();
  const tasks = [
    ...waitTasks(waits.waits),
    ...before,
    ...reservationTasks(waiting.rows, now),
    ...moneyTasks(money?.todo),
    ...sampleTasks(bench.counts),
    ...organisationTasks(profile, standing, listings.rows),
  ].toSorted((a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false));
  const joins = standing.classMayJoin;
  return (
    <div className="grid gap-7">
      {joins && <FirstSteps me={me} published={(listings.counts.published ?? 0) > 0} />}
      {listings.rows.length > 0 && <DeskFigures listings={listings} />}
      <div className="grid gap-7 wide:grid-cols-[minmax(0,1fr)_minmax(0,360px)] wide:gap-10">
        <div className="grid min-w-0 content-start gap-7">
          <TaskList tasks={tasks} />
          {listings.rows.length > 0 && <DeskListings rows={listings.rows} />}
        </div>
        <div className="grid content-start gap-7">
          {joins && <StandingFacts standing={standing} />}
          {me.can.manages && <RecentTrail organisationId={profile.id} />}
        </div>
      </div>
    </div>
  );
}
