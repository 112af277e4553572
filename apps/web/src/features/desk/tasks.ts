import { formatAgo, formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Me } from "#web/lib/session.ts";
import type { Outputs } from "#web/lib/trpc.ts";

type Profile = Outputs["organisations"]["mine"];
type Standing = Outputs["memberships"]["mine"];
type Row = Outputs["listings"]["own"]["rows"][number];
type Counts = Outputs["memberships"]["queue"]["counts"];

/** Something that waits for this person, and the one button that leads there. */
export interface Task {
  key: string;
  title: string;
  why: string;
  act: string;
  to: string;
  urgent?: boolean;
}

const DRAFTS = 5;
const ENDS_BADLY: ReadonlySet<string> = new Set(["suspended", "expelled", "declined"]);

/** What waits for the organisation, what cannot wait first. */
export function organisationTasks(profile: Profile, standing: Standing, rows: readonly Row[]): Task[] {
  const tasks = [
    ...standingTasks(standing),
    ...credentialTasks(profile),
    ...profileTasks(profile, standing.classMayJoin),
    ...draftTasks(rows),
    ...(standing.classMayJoin ? firstListing(profile, rows) : []),
  ];
  return tasks.toSorted((a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false));
}

/** What waits for a person of the secretariat. */
export function secretariatTasks(counts: Counts, { person }: Me): Task[] {
  const { open, late } = counts;
  const queue: Task = {
    key: "queue",
    title: t("desk.queue", { count: open }),
    why: late === 0 ? t("desk.queue-in-time") : t("desk.queue-late", { count: late }),
    act: t("desk.open-queue"),
    to: paths.queue,
    urgent: late > 0,
  };
  const factor: Task = {
    key: "second-factor",
    title: t("desk.second-factor"),
    why: t("desk.second-factor-why"),
    act: t("desk.turn-on"),
    to: paths.security,
  };
  return [...(open === 0 ? [] : [queue]), ...(person.twoFactorEnabled ? [] : [factor])];
}

/** Before there is an organisation, it comes first. */
export const beginnerTasks = (): Task[] => [
  {
    key: "organisation",
    title: t("desk.add-organisation"),
    why: t("desk.add-organisation-why"),
    act: t("app.found-organisation"),
    to: paths.foundOrganisation,
  },
];

function standingTasks({ membership, can }: Standing): Task[] {
  const to = paths.membership;
  if (membership !== null && can.answer) {
    const asked = membership.steps.find(({ action }) => action === "membership.asked");
    const why = asked?.reason ?? "";
    return [{ key: "answer", title: t("desk.answer"), why, act: t("desk.do-answer"), to, urgent: true }];
  }
  if (membership !== null && ENDS_BADLY.has(membership.status)) {
    const title = t(`memberships.status-${membership.status}`);
    const why = membership.steps[0]?.reason ?? "";
    return [{ key: "standing", title: t("desk.standing", { title }), why, act: t("desk.see"), to, urgent: true }];
  }
  if (!can.apply) return [];
  return [{ key: "apply", title: t("memberships.apply"), why: t("desk.apply-why"), act: t("desk.do-apply"), to }];
}

function credentialTasks({ credentials, can }: Profile): Task[] {
  if (!can.addCredential) return [];
  return credentials
    .filter(({ state }) => state === "expiring" || state === "expired")
    .map(({ id, label, number, state, validTo }) => {
      const date = validTo === null ? "" : formatDate(validTo, { year: "always" });
      return {
        key: id,
        title: label,
        why: t(state === "expired" ? "desk.credential-expired" : "desk.credential-expiring", { number, date }),
        act: t("desk.renew"),
        to: paths.ownOrganisation,
        urgent: state === "expired",
      };
    });
}

/** What a reader of the directory looks for; whoever cannot join is not in it. */
function profileTasks({ about, stages, premises, credentials, logo, can }: Profile, joins: boolean): Task[] {
  const missing = [
    Object.values(about).every((text) => !text) && t("desk.lacks-about"),
    stages.length === 0 && t("desk.lacks-stages"),
    premises.length === 0 && t("desk.lacks-premises"),
    credentials.length === 0 && t("desk.lacks-credentials"),
    logo === null && t("desk.lacks-logo"),
  ].filter((each) => each !== false);
  if (!joins || !can.edit || missing.length === 0) return [];
  return [
    {
      key: "profile",
      title: t("desk.profile"),
      why: t("desk.profile-why", { missing: missing.join(t("ui.list-comma")) }),
      act: t("desk.complete"),
      to: paths.ownOrganisation,
    },
  ];
}

function draftTasks(rows: readonly Row[]): Task[] {
  return rows
    .filter(({ status }) => status === "draft")
    .slice(0, DRAFTS)
    .map(({ id, title, category, updatedAt }) => ({
      key: id,
      title: title || (category?.label ?? t("listings.untitled")),
      why: t("desk.draft-why", { ago: formatAgo(updatedAt) }),
      act: t("desk.finish"),
      to: paths.editListing(id),
    }));
}

function firstListing({ membership }: Profile, rows: readonly Row[]): Task[] {
  if (rows.length > 0) return [];
  const why = t(membership === "admitted" ? "desk.first-listing-why" : "desk.first-listing-before");
  return [
    { key: "listing", title: t("desk.first-listing"), why, act: t("listings.new-listing"), to: paths.startListing },
  ];
}
