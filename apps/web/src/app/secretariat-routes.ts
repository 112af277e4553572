import { createRoute } from "@tanstack/react-router";
import { work, workRoute } from "./frames.ts";
import { lazyPage } from "./lazy-page.ts";

// One page at both addresses: the file that lies open by itself keeps a half-made decision when its row is pressed.
const queuePage = createRoute({
  getParentRoute: () => workRoute,
  id: "queue",
  component: lazyPage(() => import("#web/pages/memberships/queue-page.tsx"), "QueuePage"),
});
const queue = queuePage.addChildren([
  createRoute({ getParentRoute: () => queuePage, path: "/secretariat" }),
  createRoute({ getParentRoute: () => queuePage, path: "/secretariat/memberships/$id" }),
]);

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
  commission,
  allianceMoney,
  unmet,
  trail,
  reports,
  report,
  mails,
  announce,
] as const;
