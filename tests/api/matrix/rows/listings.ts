import type { ListingStatus } from "@commonbench/domain/listings/schemas";
import { completeDraft, session } from "../../listings/listings.ts";
import type { Stage } from "../actors.ts";
import { refused, rows } from "../table.ts";
import { fileOf, listingOf } from "../things.ts";

const inStatus = (status: ListingStatus) => (stage: Stage) => listingOf(stage, status);

const read =
  (status: ListingStatus, visibility = "everybody") =>
  async (stage: Stage) => {
    const { id } = await listingOf(stage, status);
    await stage.market.db.listing.update({ where: { id }, data: { visibility } });
    return { id, locale: "en" };
  };

/** By several ids at once: what the caller may not see is absent from the answer. */
const several = async (stage: Stage) => ({ ids: [(await listingOf(stage, "published")).id], locale: "en" });

/** A whole form of a course, with an id in every place that can hold one. */
const form = async (stage: Stage) => {
  const { owner } = stage.home;
  const draft = await completeDraft(stage.market, owner, "training", { sessions: [session] });
  const photos = [{ fileId: await fileOf(stage, stage.home, "photo"), alt: "The room" }];
  const documents = [{ fileId: await fileOf(stage, stage.home, "document"), title: "Syllabus" }];
  return { id: draft.id, version: draft.version, content: { ...draft.content, photos, documents } };
};

/** The caller's own complete listing, to be published: a matter of standing alone. */
const ownDraft = async ({ market, own }: Stage) => {
  const { id } = await completeDraft(market, own.owner);
  return { id, action: "publish" };
};

const act = (action: string, status: ListingStatus) => async (stage: Stage) => ({
  ...(await listingOf(stage, status)),
  action,
});

const ofHome = (id = "absent") => ({ as: "owner", ids: { id } }) as const;

export const listingRows = rows(
  `
                          nobody   alone   visitor      applicant    staff   manager owner   other   suspended  secretariat
    listings.get          ok       ok      ok           ok           ok      ok      ok      ok      ok         ok
    listings.get/members  absent   absent  absent       absent       ok      ok      ok      ok      absent     ok
    listings.get/draft    absent   absent  absent       absent       ok      ok      ok      absent  absent     ok
    listings.get/paused   absent   absent  absent       absent       ok      ok      ok      absent  absent     ok
    listings.get/removed  absent   absent  absent       absent       ok      ok      ok      absent  absent     ok
    listings.compare      ok       ok      ok           ok           ok      ok      ok      ok      ok         ok
    listings.recall       ok       ok      ok           ok           ok      ok      ok      ok      ok         ok
    listings.similar      ok       ok      ok           ok           ok      ok      ok      ok      ok         ok
    listings.similar/members absent absent absent absent ok ok ok ok absent ok
    listings.view         ok       ok      ok           ok           ok      ok      ok      ok      ok         ok
    listings.own          sign-in  choose  ok           ok           ok      ok      ok      ok      ok         choose
    listings.start        sign-in  choose  ok           ok           ok      ok      ok      ok      ok         choose
    listings.edit         sign-in  choose  absent       absent       ok      ok      ok      absent  absent     choose
    listings.update       sign-in  choose  absent       absent       ok      ok      ok      absent  absent     choose
    listings.act          sign-in  choose  absent       absent       ok      ok      ok      absent  absent     choose
    listings.act/publish  sign-in  choose  not-admitted not-admitted ok      ok      ok      ok      suspended  choose
    listings.pauseMany    sign-in  choose  ok           ok           ok      ok      ok      ok      ok         choose
    listings.discard      sign-in  choose  absent       absent       ok      ok      ok      absent  absent     choose
    listings.clone        sign-in  choose  absent       absent       ok      ok      ok      absent  absent     choose
    listings.history      sign-in  absent  absent       absent       ok      ok      ok      absent  absent     ok
    listings.remove       sign-in  desk    desk         desk         desk    desk    desk    desk    desk       ok
    listings.restore      sign-in  desk    desk         desk         desk    desk    desk    desk    desk       ok
  `,
  {
    marks: {
      "not-admitted": refused("listings.not-admitted"),
      suspended: refused("listings.suspended"),
      "not-mine": refused("listings.file-of-other-organisation"),
      "no-session": refused("listings.unknown-session"),
    },
    inputs: {
      "listings.get": read("published"),
      "listings.get/members": read("published", "members"),
      "listings.get/draft": read("draft"),
      "listings.get/paused": read("paused"),
      "listings.get/removed": read("removed"),
      "listings.compare": several,
      "listings.recall": several,
      "listings.similar": read("published"),
      "listings.similar/members": read("published", "members"),
      "listings.view": inStatus("published"),
      "listings.own": () => ({ locale: "en" }),
      "listings.start": () => ({ kind: "lab", locale: "en" }),
      "listings.edit": inStatus("draft"),
      "listings.update": form,
      "listings.act": act("pause", "published"),
      "listings.act/publish": ownDraft,
      "listings.pauseMany": async (stage) => ({ ids: [(await listingOf(stage, "published")).id] }),
      "listings.discard": inStatus("draft"),
      "listings.clone": inStatus("published"),
      "listings.history": inStatus("published"),
      "listings.remove": async (stage) => ({ ...(await listingOf(stage, "published")), reason: "Fineness." }),
      "listings.restore": inStatus("removed"),
    },
    foreign: {
      "listings.get": { as: "owner", ids: { id: "ok" } },
      "listings.get/members": { as: "owner", ids: { id: "ok" } },
      "listings.get/draft": ofHome(),
      "listings.get/paused": ofHome(),
      "listings.get/removed": ofHome(),
      "listings.compare": { as: "owner", ids: { "ids.0": "ok" } },
      "listings.recall": { as: "owner", ids: { "ids.0": "ok" } },
      "listings.similar": { as: "owner", ids: { id: "ok" } },
      "listings.similar/members": { as: "owner", ids: { id: "ok" } },
      "listings.view": { as: "owner", ids: { id: "ok" } },
      "listings.edit": ofHome(),
      "listings.update": {
        as: "owner",
        ids: {
          id: "absent",
          "content.photos.0.fileId": "not-mine",
          "content.documents.0.fileId": "not-mine",
          "content.sessions.0.id": "no-session",
        },
      },
      "listings.act": ofHome(),
      "listings.act/publish": ofHome(),
      "listings.pauseMany": { as: "owner", ids: { "ids.0": "ok" } },
      "listings.discard": ofHome(),
      "listings.clone": ofHome(),
      "listings.history": ofHome(),
      "listings.remove": { as: "secretariat", ids: { id: "ok" } },
      "listings.restore": { as: "secretariat", ids: { id: "ok" } },
    },
  },
);
