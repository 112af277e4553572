import { storageKey } from "@commonbench/api/features/files/store";
import { randomUUID } from "node:crypto";
import type { TestPerson } from "../../../support/people.ts";
import { about, ask, send } from "../../enquiries/talk.ts";
import type { Stage } from "../actors.ts";
import { forbidden, refused, rows } from "../table.ts";
import { fileOf, listingOf } from "../things.ts";

const reader = { locale: "en" };
const fresh = () => ({ messageId: randomUUID(), locale: "en" });
const card = { name: "Lam Mei" };

/** A member's question about a listing of home. */
async function threadOf(stage: Stage) {
  const { market, home } = stage;
  const asker = await market.organisation({ membership: "admitted" });
  return { asker, ...(await ask(market, { asker, maker: home, listing: await listingOf(stage, "published") })) };
}

const inThread =
  (more: object = {}) =>
  async (stage: Stage) => ({ id: (await threadOf(stage)).id, ...more });

/** Whoever of home calls, else its owner. */
const writer = ({ kind, actor, home }: Stage): TestPerson =>
  actor !== null && (kind === "staff" || kind === "manager") ? actor : home.owner;

async function ownMessage(stage: Stage): Promise<string> {
  const { id } = await threadOf(stage);
  return (await send(stage.market, writer(stage), id, "Yes.")).entry.id;
}

async function attached(stage: Stage): Promise<string> {
  const { market, home } = stage;
  const { id } = await threadOf(stage);
  const fileId = await fileOf(stage, home, "document");
  await market.parts.files.put(storageKey(fileId, "document.pdf"), Buffer.from("bytes"));
  const words = { id, messageId: randomUUID(), text: "", attachments: [fileId], locale: "en" as const };
  await market.as(home.owner).enquiries.send.mutate(words);
  return fileId;
}

const labelOf = ({ market, home }: Stage) =>
  market.as(home.owner).enquiries.saveLabel.mutate({ name: `Label ${randomUUID().slice(-8)}`, colour: "grey" });
const replyOf = ({ market, home }: Stage) =>
  market.as(home.owner).enquiries.saveReply.mutate({ locale: "en", title: "Price", text: "It is 380 an hour." });
const elsewhere = async ({ market }: Stage) => (await market.organisation({ membership: "admitted" })).id;

async function contactOf(stage: Stage): Promise<string> {
  const { id } = await threadOf(stage);
  const input = { id, messageId: randomUUID(), card, locale: "en" as const };
  return (await stage.market.as(stage.home.owner).enquiries.shareContact.mutate(input)).entry.id;
}

async function reportOf(stage: Stage): Promise<string> {
  const { messageId } = await threadOf(stage);
  const input = { messageId, cause: "other" as const, text: "" };
  return (await stage.market.as(stage.home.owner).enquiries.report.mutate(input)).id;
}

const byOwner = (ids: Record<string, string>) => ({ as: "owner" as const, ids });

/** A thread is its two organisations'; what it is about, and what was reported, has tables of its own. */
export const enquiryRows = rows(
  `
                             nobody   alone   visitor  applicant  staff  manager  owner   other   suspended  secretariat
    enquiries.inbox          sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    enquiries.unread         sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    enquiries.subject        sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    enquiries.get            sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.entries        sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.earlier        sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.attachmentLink sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.live           sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    enquiries.live/thread    sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.colleagues     sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    enquiries.labels         sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    enquiries.replies        sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    enquiries.blocks         sign-in  choose  ok       ok         ok     ok       ok      ok      ok         choose
    enquiries.reports        sign-in  desk    desk     desk       desk   desk     desk    desk    desk       ok
    enquiries.ask            sign-in  choose  ok       ok         own    own      own     ok      suspended  choose
    enquiries.send           sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.edit           sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.note           sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.saveDraft      sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.read           sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.type           sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.assign         sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.act            sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.label          sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.saveLabel      sign-in  choose  ok       ok         role   ok       ok      ok      ok         choose
    enquiries.saveLabel/old  sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
    enquiries.removeLabel    sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
    enquiries.saveReply      sign-in  choose  ok       ok         role   ok       ok      ok      ok         choose
    enquiries.saveReply/old  sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
    enquiries.removeReply    sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
    enquiries.shareContact   sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.revokeContact  sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
    enquiries.block          sign-in  choose  ok       ok         role   ok       ok      ok      ok         choose
    enquiries.unblock        sign-in  choose  absent   absent     role   ok       ok      absent  absent     choose
    enquiries.report         sign-in  choose  absent   absent     ok     ok       ok      absent  absent     choose
    enquiries.openReport     sign-in  desk    desk     desk       desk   desk     desk    desk    desk       ok
    enquiries.decideReport   sign-in  desk    desk     desk       desk   desk     desk    desk    desk       ok
  `,
  {
    marks: {
      own: refused("enquiries.own-organisation"),
      suspended: refused("enquiries.suspended"),
      forbidden: forbidden("forbidden"),
    },
    inputs: {
      "enquiries.inbox": () => reader,
      "enquiries.subject": async (stage) => ({ subject: about(await listingOf(stage, "published")), ...reader }),
      "enquiries.get": inThread(reader),
      "enquiries.entries": inThread(reader),
      "enquiries.earlier": async (stage) => ({ messageId: await ownMessage(stage), ...reader }),
      "enquiries.attachmentLink": async (stage) => ({ fileId: await attached(stage) }),
      "enquiries.live": () => reader,
      "enquiries.live/thread": inThread(reader),
      "enquiries.blocks": () => reader,
      "enquiries.reports": () => reader,
      "enquiries.ask": async (stage) => ({
        ...fresh(),
        subject: about(await listingOf(stage, "published")),
        text: "Free?",
      }),
      "enquiries.send": async (stage) => ({ ...fresh(), id: (await threadOf(stage)).id, text: "Yes." }),
      "enquiries.edit": async (stage) => ({ messageId: await ownMessage(stage), text: "No.", version: 1, ...reader }),
      "enquiries.note": async (stage) => ({ ...fresh(), id: (await threadOf(stage)).id, text: "Ask first." }),
      "enquiries.saveDraft": inThread({ text: "Y" }),
      "enquiries.read": async (stage) => {
        const { id, messageId: entryId } = await threadOf(stage);
        return { id, entryId };
      },
      "enquiries.type": inThread(),
      "enquiries.assign": async (stage) => ({
        id: (await threadOf(stage)).id,
        personId: stage.home.owner.id,
        was: null,
      }),
      "enquiries.act": inThread({ action: "finish" }),
      "enquiries.label": async (stage) => ({
        id: (await threadOf(stage)).id,
        labelIds: [(await labelOf(stage)).id],
      }),
      "enquiries.saveLabel": () => ({ name: "Rush", colour: "red" }),
      "enquiries.saveLabel/old": async (stage) => ({ id: (await labelOf(stage)).id, name: "Rush", colour: "red" }),
      "enquiries.removeLabel": async (stage) => ({ id: (await labelOf(stage)).id }),
      "enquiries.saveReply": () => ({ locale: "en", title: "Price", text: "It is 380 an hour." }),
      "enquiries.saveReply/old": async (stage) => ({
        id: (await replyOf(stage)).id,
        locale: "en",
        title: "Price",
        text: "It is 400 an hour.",
      }),
      "enquiries.removeReply": async (stage) => ({ id: (await replyOf(stage)).id }),
      "enquiries.shareContact": async (stage) => ({ ...fresh(), id: (await threadOf(stage)).id, card }),
      "enquiries.revokeContact": async (stage) => ({ messageId: await contactOf(stage), ...reader }),
      "enquiries.block": async (stage) => ({ organisationId: await elsewhere(stage) }),
      "enquiries.unblock": async (stage) => {
        const organisationId = await elsewhere(stage);
        await stage.market.as(stage.home.owner).enquiries.block.mutate({ organisationId });
        return { organisationId };
      },
      "enquiries.report": async (stage) => ({
        messageId: (await threadOf(stage)).messageId,
        cause: "other",
        text: "",
      }),
      "enquiries.openReport": async (stage) => ({ id: await reportOf(stage), ...reader }),
      "enquiries.decideReport": async (stage) => ({
        id: await reportOf(stage),
        decision: "warn",
        reason: "Plain words.",
      }),
    },
    foreign: {
      "enquiries.subject": { as: "other", ids: { "subject.id": "ok" } },
      "enquiries.get": byOwner({ id: "absent" }),
      "enquiries.entries": byOwner({ id: "absent" }),
      "enquiries.earlier": byOwner({ messageId: "absent" }),
      "enquiries.attachmentLink": byOwner({ fileId: "absent" }),
      "enquiries.live/thread": byOwner({ id: "absent" }),
      "enquiries.ask": { as: "other", ids: { messageId: "ok", "subject.id": "ok" }, writes: ["subject.id"] },
      "enquiries.send": byOwner({ messageId: "ok", id: "absent" }),
      "enquiries.edit": byOwner({ messageId: "absent" }),
      "enquiries.note": byOwner({ messageId: "ok", id: "absent" }),
      "enquiries.saveDraft": byOwner({ id: "absent" }),
      "enquiries.read": byOwner({ id: "absent", entryId: "absent" }),
      "enquiries.type": byOwner({ id: "absent" }),
      "enquiries.assign": byOwner({ id: "absent", personId: "absent" }),
      "enquiries.act": byOwner({ id: "absent" }),
      "enquiries.label": byOwner({ id: "absent", "labelIds.0": "absent" }),
      "enquiries.saveLabel/old": byOwner({ id: "absent" }),
      "enquiries.removeLabel": byOwner({ id: "absent" }),
      "enquiries.saveReply/old": byOwner({ id: "absent" }),
      "enquiries.removeReply": byOwner({ id: "absent" }),
      "enquiries.shareContact": byOwner({ messageId: "ok", id: "absent" }),
      "enquiries.revokeContact": byOwner({ messageId: "absent" }),
      "enquiries.block": byOwner({ organisationId: "ok" }),
      "enquiries.unblock": byOwner({ organisationId: "absent" }),
      "enquiries.report": byOwner({ messageId: "absent" }),
      "enquiries.openReport": { as: "secretariat", ids: { id: "ok" } },
      "enquiries.decideReport": { as: "secretariat", ids: { id: "ok" } },
    },
  },
);
