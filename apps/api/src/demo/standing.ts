import type { Decision } from "@commonbench/domain/memberships/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import { answerMembership } from "#api/features/memberships/answer-membership.ts";
import { assignMembership } from "#api/features/memberships/assign-membership.ts";
import { decideMembership } from "#api/features/memberships/decide-membership.ts";
import { joinAlliance } from "#api/features/memberships/join-alliance.ts";
import { leaveMembership } from "#api/features/memberships/leave-membership.ts";
import type { Parts } from "#api/context.ts";
import type { Player, Scene } from "./cast.ts";
import { chanceOf } from "./chance.ts";
import { daysFrom } from "./dates.ts";
import type { Founded } from "./found.ts";

const STATEMENT: Readonly<Record<Locale, string>> = {
  en: "We want to share idle hours with members nearby and to find partners one step up and down the chain.",
  "zh-Hans": "希望与周边成员共享闲置产能，并对接上下游合作伙伴。",
  "zh-Hant": "希望與鄰近成員共享閒置產能，並對接上下游合作夥伴。",
  pt: "Queremos partilhar horas livres com membros próximos e encontrar parceiros a montante e a jusante.",
};

const REASONS: Readonly<Record<Decision, string>> = {
  review: "",
  ask: "请补充废水排放许可证及最近一次年检记录。",
  admit: "资料齐全，登记信息核对无误。欢迎加入。",
  decline: "排放许可已于去年到期，尚未续期。续期后欢迎再次申请。",
  suspend: "两宗交易的成色标注与复检结果不符，在调查完成前中止成员资格（自律公约第三条）。",
  lift: "",
  expel: "多次以染色石充天然石销售，经两次警告仍未改正（自律公约第三条、第十条）。",
};

const ANSWER = "废水排放许可证已上传，有效期至2029年5月31日。";

type Step = (decision: Decision, at: Date) => Promise<void>;

/** Asks to join, and lets the secretariat do what leads to the standing that the plan wants, as far as it begins there. */
export async function reachStanding(
  parts: Parts,
  scene: Scene,
  { plan, owner }: Founded,
  secretary: Player,
): Promise<void> {
  if (plan.standing === "none") return;
  const chance = chanceOf(`standing ${plan.key}`);
  const now = parts.now();
  const isOpen = plan.standing === "applied" || plan.standing === "under-review";
  const year = chance.between(Math.max(plan.founded, 2019), 2025);
  const applied = isOpen
    ? daysFrom(now, -chance.between(3, 9))
    : new Date(`${year}-${chance.pick(["03", "06", "09", "11"])}-1${chance.between(0, 9)}T03:00:00Z`);
  const { id } = await joinAlliance(await scene.acting(owner, applied), {
    codeVersion: parts.taxonomy.alliance.codeOfConduct.version,
    statement: STATEMENT[plan.locale],
    sponsorOrganisationId: null,
    documents: [],
  });
  const decide = deciding(scene, id, secretary);
  if (plan.standing === "applied") return;
  if (plan.standing === "under-review") {
    await assignMembership(await scene.as(secretary, daysFrom(applied, 1)), { id, personId: secretary.id });
    await decide("ask", daysFrom(applied, 1));
    await answerMembership(await scene.acting(owner, daysFrom(applied, 2)), { message: ANSWER, documents: [] });
    return;
  }
  await decide(plan.standing === "declined" ? "decline" : "admit", daysFrom(applied, 5));
}

/** What ended or interrupted a membership, after its listings had been published. */
export async function endStanding(
  parts: Parts,
  scene: Scene,
  { plan, id: organisationId, owner }: Founded,
  secretary: Player,
): Promise<void> {
  if (plan.standing === "withdrawn") {
    await leaveMembership(await scene.acting(owner, daysFrom(parts.now(), -90)), {
      reason: "Encerrámos a oficina da Taipa.",
    });
    return;
  }
  if (plan.standing !== "suspended" && plan.standing !== "expelled") return;
  const { id } = await scene.db.membership.findUniqueOrThrow({ where: { organisationId }, select: { id: true } });
  const decide = deciding(scene, id, secretary);
  await decide(
    plan.standing === "suspended" ? "suspend" : "expel",
    daysFrom(parts.now(), plan.standing === "suspended" ? -12 : -60),
  );
}

function deciding({ db, as }: Scene, id: string, secretary: Player): Step {
  return async (decision, at) => {
    const { version } = await db.membership.findUniqueOrThrow({ where: { id }, select: { version: true } });
    await decideMembership(await as(secretary, at), { id, decision, reason: REASONS[decision], version });
  };
}
