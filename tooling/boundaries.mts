// Which room may open which door. Rules are patterns, so a new folder is fenced from its first file.
import path from "node:path";
import type { Source } from "./sources.mts";

/** API features import to the left only. */
export const FEATURE_ORDER = [
  "taxonomy",
  "files",
  "mail",
  "trail",
  "people",
  "notifications",
  "organisations",
  "invitations",
  "memberships",
  "alliance",
  "listings",
  "availability",
  "searches",
  "enquiries",
  "inbound-mail",
  "saved-searches",
  "quotas",
  "billing",
  "reservations",
  "samples",
  "waiting-list",
  "calendars",
  "insights",
] as const;

/** Who owns a table, by Prisma model (camel case as on the client). */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  listing: ["listings"],
  listingPhoto: ["listings"],
  listingDocument: ["listings"],
  trainingSession: ["listings"],
  listingRevision: ["listings"],
  listingViewDay: ["listings"],
  availability: ["availability"],
  availabilityException: ["availability"],
  closure: ["availability"],
  occupancy: ["availability"],
  block: ["availability"],
  busyFeed: ["availability"],
  busyTime: ["availability"],
  calendarLink: ["calendars"],
  unmetSearch: ["searches"],
  unmetSearchMark: ["searches"],
  indexCheck: ["searches"],
  membership: ["memberships"],
  membershipDocument: ["memberships"],
  organisation: ["organisations"],
  premises: ["organisations"],
  credential: ["organisations"],
  post: ["organisations", "people", "invitations"],
  invitation: ["invitations"],
  enquiry: ["enquiries"],
  enquirySide: ["enquiries"],
  enquiryEntry: ["enquiries"],
  enquiryAttachment: ["enquiries"],
  enquiryEdit: ["enquiries"],
  enquiryReading: ["enquiries"],
  enquiryDraft: ["enquiries"],
  enquiryLabel: ["enquiries"],
  enquiryLabelling: ["enquiries"],
  savedReply: ["enquiries"],
  organisationBlock: ["enquiries"],
  enquiryReport: ["enquiries"],
  replyAddress: ["enquiries"],
  inboundMail: ["inbound-mail"],
  storedFile: ["files"],
  quota: ["quotas"],
  quotaLift: ["quotas"],
  reservation: ["reservations"],
  reservationChange: ["reservations"],
  reservationSeries: ["reservations"],
  sampleSet: ["samples"],
  sample: ["samples"],
  sampleHandOver: ["samples"],
  sampleReport: ["samples"],
  wait: ["waiting-list"],
  savedSearch: ["saved-searches"],
  savedSearchHit: ["saved-searches"],
  payment: ["billing"],
  cardAttempt: ["billing"],
  refund: ["billing"],
  payeeTransfer: ["billing"],
  ledgerAccount: ["billing"],
  ledgerTransaction: ["billing"],
  ledgerEntry: ["billing"],
  payeeAccount: ["billing"],
  payerCustomer: ["billing"],
  bankAccount: ["billing"],
  transferProof: ["billing"],
  bankReceipt: ["billing"],
  webhookEvent: ["billing"],
  payout: ["billing"],
  dispute: ["billing"],
  commissionRule: ["billing"],
  ledgerCheck: ["billing"],
  billingDetails: ["billing"],
  invoice: ["billing"],
  invoiceCounter: ["billing"],
  trailEntry: ["trail"],
  mailMessage: ["mail"],
  bouncingAddress: ["mail"],
  notice: ["notifications"],
  notification: ["notifications"],
  delivery: ["notifications"],
  notificationSettings: ["notifications"],
  pushSubscription: ["notifications"],
  person: ["people", "alliance"],
  session: ["people"],
  account: ["people"],
  alliance: ["alliance", "memberships"],
};

const WEB_LAYERS = ["lib", "ui", "features", "pages", "app"] as const;

/** Every import of a file, resolved to a path from the root where it is one of ours. */
function importsOf({ path: file, text }: Source): { target: string; isType: boolean }[] {
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(import|export)\s+(type\s+)?[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g,
    ),
  ];
  return found.map(([, , type, from, dynamic]) => ({
    target: resolve(file, from ?? dynamic ?? ""),
    isType: type !== undefined,
  }));
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(file), specifier);
  if (specifier.startsWith("#api/")) return `apps/api/src/${specifier.slice(5)}`;
  if (specifier.startsWith("#web/")) return `apps/web/src/${specifier.slice(5)}`;
  return specifier;
}

const featureOf = (file: string, app: "api" | "web") =>
  new RegExp(`^apps/${app}/src/features/([^/]+)/`).exec(file)?.[1];

/** What is wrong, one line a finding. */
export function boundaryProblems(files: readonly Source[]): string[] {
  return files.flatMap((file) => [...importProblems(file), ...tableProblems(file), ...placeProblems(file)]);
}

function importProblems(file: Source): string[] {
  return importsOf(file).flatMap(({ target, isType }) => {
    const wrong = (why: string) => [`${file.path} imports ${target}: ${why}`];
    const [from, to] = [featureOf(file.path, "api"), featureOf(target, "api")];
    if (from !== undefined && to !== undefined && orderOf(to) > orderOf(from))
      return wrong(`${from} may not know ${to}`);
    const [webFrom, webTo] = [featureOf(file.path, "web"), featureOf(target, "web")];
    if (webFrom !== undefined && webTo !== undefined && webFrom !== webTo)
      return wrong("web features meet in pages only");
    if (!isType && layerOf(target) > layerOf(file.path) && layerOf(file.path) >= 0)
      return wrong("imports point from app to lib, never back");
    if (file.path.startsWith("apps/web/") && /^@commonbench\/(api|db|search)\//.test(target) && !isType)
      return wrong("the browser gets types of the server, nothing else");
    if (
      file.path.startsWith("packages/domain/") &&
      /^@commonbench\/(?!taxonomy\/)|^node:|^(react|fastify|pg)$/.test(target)
    )
      return wrong("the domain is pure");
    if (file.path.startsWith("packages/") && target.startsWith("apps/")) return wrong("packages do not know apps");
    if (
      file.path.startsWith("tests/") &&
      /^@commonbench\/api\/features\/[^/]+\/(?!demo)/.test(target) &&
      !/(matrix|support|bench|alliance)/.test(file.path) &&
      !isType
    )
      return wrong("tests go through the server, not into a feature");
    return [];
  });
}

const orderOf = (feature: string) => FEATURE_ORDER.findIndex((name) => name === feature);

function layerOf(file: string): number {
  const layer = /^apps\/web\/src\/([^/]+)\//.exec(file)?.[1];
  return WEB_LAYERS.findIndex((name) => name === layer);
}

function tableProblems({ path: file, text }: Source): string[] {
  const feature = featureOf(file, "api");
  if (feature === undefined) return [];
  return [
    ...text.matchAll(/\b(?:tx|db)\.(\w+)\.(?:find|create|update|upsert|delete|count|aggregate|groupBy)/g),
  ].flatMap(([, table = ""]) => {
    const owners = OWNERS[table];
    return owners !== undefined && !owners.includes(feature)
      ? [`${file} reads or writes ${table}, which ${owners[0]} owns`]
      : [];
  });
}

function placeProblems({ path: file, text }: Source): string[] {
  const problems: string[] = [];
  const isApp = file.startsWith("apps/") || file.startsWith("packages/");
  if (
    isApp &&
    /process\.env\b/.test(text) &&
    !/(env|main|generate|embedded|vite\.config)\.ts$|cli\/main\.ts$/.test(file)
  )
    problems.push(`${file} reads process.env; only env.ts does`);
  if (/^packages\/domain\/.*(?<!\.test)\.ts$/.test(file) && /new Date\(\)|Date\.now\(\)/.test(text))
    problems.push(`${file} asks a clock; time comes in as an argument`);
  if (/^apps\/web\/src\/(pages|features)\//.test(file) && /\buseEffect\(/.test(text))
    problems.push(`${file} uses useEffect; outside systems belong to ui/ or lib/`);
  if (/^apps\/web\/src\/(pages|features|app)\//.test(file) && /href="\//.test(text))
    problems.push(`${file} spells an address; paths.ts has them`);
  if (/(^|\/)(utils|helpers|common|misc|services)\//.test(file))
    problems.push(`${file} lies in a folder without a noun`);
  if (/\/index\.tsx?$/.test(file) && /export \* from/.test(text)) problems.push(`${file} is a barrel`);
  return problems;
}

/** Violations on purpose: if one of these passes, the fence is down. */
export const PLANTED: readonly Source[] = [
  { path: "apps/api/src/features/memberships/planted.ts", text: 'import { x } from "#api/features/listings/load.ts";' },
  { path: "apps/api/src/features/memberships/planted.ts", text: "await tx.listing.findMany({});" },
  { path: "apps/web/src/features/people/planted.ts", text: 'import { x } from "#web/features/listings/card.tsx";' },
  { path: "apps/web/src/ui/planted.ts", text: 'import { x } from "#web/features/listings/card.tsx";' },
  { path: "apps/web/src/lib/planted.ts", text: 'import { appRouter } from "@commonbench/api/router";' },
  { path: "packages/domain/src/planted.ts", text: "export const now = Date.now();" },
  { path: "apps/api/src/planted.ts", text: "process.env.PORT" },
];
