import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import {
  BadgeCheck,
  Banknote,
  BellRing,
  Building2,
  CalendarCheck,
  CalendarRange,
  Flag,
  Inbox,
  LayoutDashboard,
  ListChecks,
  MailSearch,
  Megaphone,
  type LucideIcon,
  Percent,
  Scale,
  ScrollText,
  SearchX,
  Shapes,
  UserRound,
  UsersRound,
} from "lucide-react";
import { formatNumber } from "#web/lib/format.ts";
import { locale, t, type MessageId } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { registerWhenIdle } from "#web/lib/service-worker.ts";
import { type Me, useMe } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useOnShow } from "#web/lib/use-on-show.ts";
import { Icon } from "#web/ui/icon.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Bell } from "#web/features/notifications/bell.tsx";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

interface Destination {
  readonly to: string;
  readonly label: MessageId;
  readonly icon: LucideIcon;
  readonly exact?: boolean;
  /** Where its pages begin, when not with its own address. */
  readonly below?: string;
  readonly count?: number | undefined;
}

const OWN: readonly Destination[] = [
  { to: paths.desk, label: "app.my-desk", icon: LayoutDashboard, exact: true },
  { to: paths.inbox, label: "app.inbox", icon: Inbox },
  { to: paths.reservations, label: "app.reservations", icon: CalendarCheck },
  { to: paths.organisationCalendar, label: "app.calendar", icon: CalendarRange },
  { to: paths.ownListings, label: "app.my-listings", icon: Shapes },
  { to: paths.money, label: "app.money", icon: Banknote },
  { to: paths.ownOrganisation, label: "app.organisation", icon: Building2 },
  { to: paths.people, label: "app.people", icon: UsersRound },
  { to: paths.membership, label: "app.membership", icon: BadgeCheck },
];
const SECRETARIAT: readonly Destination[] = [
  { to: paths.queue, label: "app.work-queue", icon: ListChecks, exact: true, below: paths.membershipFile("") },
  { to: paths.reports, label: "app.reports", icon: Flag },
  { to: paths.commission, label: "app.commission", icon: Percent },
  { to: paths.allianceMoney, label: "app.alliance-money", icon: Scale },
  { to: paths.unmet, label: "app.unmet", icon: SearchX },
  { to: paths.trail, label: "app.trail", icon: ScrollText },
  { to: paths.mails, label: "app.mails", icon: MailSearch },
  { to: paths.announce, label: "app.announce", icon: Megaphone },
];
const ACCOUNT: readonly Destination[] = [
  { to: paths.savedSearches, label: "app.saved-searches", icon: BellRing },
  { to: paths.account, label: "app.account", icon: UserRound, below: paths.account },
];

/** The frame of work screens: where one can go at the left (above, when narrow), the page beside it. */
export function WorkShell() {
  const me = useMe();
  useOnShow("service-worker", registerWhenIdle);
  if (!me) return null;
  return (
    <div className="grid min-h-dvh grid-cols-[216px_minmax(0,1fr)] text-13 max-wide:block">
      <Side me={me} />
      <Outlet />
    </div>
  );
}

function Side({ me }: { me: Me }) {
  return (
    <header
      data-print="none"
      className="sticky top-0 flex h-dvh flex-col gap-3 bg-sunken px-2.5 py-4 max-wide:static max-wide:h-auto max-wide:py-2"
    >
      <div className="flex items-center justify-between gap-3 px-1">
        <Brand wrap />
        <Bell wide />
      </div>
      <nav
        aria-label={t("app.work-navigation")}
        className="flex flex-1 flex-col gap-4 overflow-y-auto max-wide:flex-row max-wide:gap-1 max-wide:overflow-x-auto"
      >
        {me.organisation === null ? <Group places={OWN.slice(0, 1)} /> : <Own />}
        {me.can.seesSecretariat && <Secretariat />}
        <Group places={ACCOUNT} />
      </nav>
      <div className="grid gap-2 border-t border-line-strong pt-2.5 max-wide:flex max-wide:items-center max-wide:justify-between max-wide:border-0 max-wide:pt-0">
        <LanguageSwitch />
        <AccountMenu me={me} wide />
      </div>
    </header>
  );
}

/** How many threads wait to be read is asked for here, and again whenever the inbox hears of something. */
function Own() {
  const { data } = useQuery(trpc.enquiries.unread.queryOptions());
  const count = data?.threads || undefined;
  return <Group places={OWN.map((place) => (place.to === paths.inbox ? { ...place, count } : place))} />;
}

function Secretariat() {
  const { data } = useQuery(trpc.memberships.queue.queryOptions({ queue: "open", locale, limit: 1 }));
  const { data: reported } = useQuery(trpc.enquiries.reports.queryOptions({ open: true, locale, limit: 1 }));
  const waiting = new Map<string, number | undefined>([
    [paths.queue, data?.counts.open],
    [paths.reports, reported?.open],
  ]);
  return (
    <Group
      label={t("app.secretariat")}
      places={SECRETARIAT.map((place) => ({ ...place, count: waiting.get(place.to) || undefined }))}
    />
  );
}

function Group({ label, places }: { label?: string; places: readonly Destination[] }) {
  const { pathname } = useLocation();
  return (
    <div className="grid gap-0.5 max-wide:flex">
      {label && <p className="px-2.5 pb-0.5 text-12 text-ink-faint max-wide:sr-only">{label}</p>}
      {places.map(({ to, label: id, icon, exact, below, count }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: exact ?? false, includeSearch: false }}
          {...(below !== undefined && pathname.startsWith(below) ? { "aria-current": "page" as const } : {})}
          className="flex min-h-8 items-center gap-2.5 rounded-2 border border-transparent px-2.5 whitespace-nowrap text-ink-muted hover:bg-hover hover:text-ink aria-[current=page]:border-line aria-[current=page]:bg-raised aria-[current=page]:font-mid aria-[current=page]:text-ink coarse:min-h-11"
        >
          <Icon of={icon} />
          {t(id)}
          {count !== undefined && <span className="ms-auto text-12 text-ink-faint num">{formatNumber(count)}</span>}
        </Link>
      ))}
    </div>
  );
}
