import { createRoute } from "@tanstack/react-router";
import { work } from "./frames.ts";
import { lazyPage } from "./lazy-page.ts";

const queue = createRoute({
  ...work("/secretariat"),
  component: lazyPage(() => import("#web/pages/memberships/queue-page.tsx"), "QueuePage"),
});

const membershipFile = createRoute({
  ...work("/secretariat/memberships/$id"),
  component: lazyPage(() => import("#web/pages/memberships/queue-page.tsx"), "QueuePage"),
});

const commission = createRoute({
  ...work("/secretariat/commission"),
  component: lazyPage(() => import("#web/pages/billing/commission-page.tsx"), "CommissionPage"),
});

const allianceMoney = createRoute({
  ...work("/secretariat/money"),
  component: lazyPage(() => import("#web/pages/billing/alliance-money-page.tsx"), "AllianceMoneyPage"),
});

const unmet = createRoute({
  ...work("/secretariat/unmet"),
  component: lazyPage(() => import("#web/pages/searches/unmet-page.tsx"), "UnmetPage"),
});

const trail = createRoute({
  ...work("/secretariat/trail"),
  component: lazyPage(() => import("#web/pages/trail/trail-page.tsx"), "TrailPage"),
});

const reports = createRoute({
  ...work("/secretariat/enquiries"),
  component: lazyPage(() => import("#web/pages/enquiries/reports-page.tsx"), "ReportsPage"),
});

const report = createRoute({
  ...work("/secretariat/enquiries/$id"),
  component: lazyPage(() => import("#web/pages/enquiries/report-page.tsx"), "ReportPage"),
});

const mails = createRoute({
  ...work("/secretariat/mails"),
  component: lazyPage(() => import("#web/pages/notifications/mails-page.tsx"), "MailsPage"),
});

const announce = createRoute({
  ...work("/secretariat/announce"),
  component: lazyPage(() => import("#web/pages/notifications/announce-page.tsx"), "AnnouncePage"),
});

/** What the secretariat does. */
export const secretariatRoutes = [
  queue,
  membershipFile,
  commission,
  allianceMoney,
  unmet,
  trail,
  reports,
  report,
  mails,
  announce,
] as const;
