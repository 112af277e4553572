import { storageKey } from "@commonbench/api/features/files/store";
import type { Stage } from "../actors.ts";
import type { Sent } from "../routes.ts";
import { rows } from "../table.ts";
import { credentialOf, fileOf, listingOf, membershipOf } from "../things.ts";

const marks = { yes: "200", no: "404" };

/** A file is read by whoever may see what it is attached to; what one may not have is absent. */
export const fileRows = rows(
  `
                         nobody  alone  visitor  applicant  staff  manager  owner  other  suspended  secretariat
    logo                 yes     yes    yes      yes        yes    yes      yes    yes    yes        yes
    photo/published      yes     yes    yes      yes        yes    yes      yes    yes    yes        yes
    photo/members-only   no      no     no       no         yes    yes      yes    yes    no         yes
    photo/draft          no      no     no       no         yes    yes      yes    no     no         yes
    photo/paused         no      no     no       no         yes    yes      yes    no     no         yes
    photo/removed        no      no     no       no         yes    yes      yes    no     no         yes
    document/published   yes     yes    yes      yes        yes    yes      yes    yes    yes        yes
    document/draft       no      no     no       no         yes    yes      yes    no     no         yes
    credential           no      no     no       no         yes    yes      yes    no     no         yes
    membership           no      no     no       no         yes    yes      yes    no     no         yes
    unattached           no      no     no       no         yes    yes      yes    no     no         no
  `,
  { marks },
);

async function kept(stage: Stage, kind: "photo" | "document"): Promise<{ id: string; sent: Sent }> {
  const id = await fileOf(stage, stage.home, kind);
  const variant = kind === "photo" ? "small.webp" : "document.pdf";
  await stage.market.parts.files.put(storageKey(id, variant), Buffer.from("bytes"));
  return { id, sent: { path: `/files/${id}/${variant}` } };
}

type Status = Parameters<typeof listingOf>[1];

const onListing =
  (kind: "photo" | "document", status: Status, visibility = "everybody") =>
  async (stage: Stage) => {
    const { market } = stage;
    const { id: fileId, sent } = await kept(stage, kind);
    const { id: listingId } = await listingOf(stage, status);
    await market.db.listing.update({ where: { id: listingId }, data: { visibility } });
    const link = { listingId, fileId, position: 0 };
    if (kind === "photo") await market.db.listingPhoto.create({ data: link });
    else await market.db.listingDocument.create({ data: { ...link, title: "Syllabus" } });
    return sent;
  };

/** The request for a file in that place, by row. */
export const FILES: Readonly<Record<string, (stage: Stage) => Promise<Sent>>> = {
  async logo(stage) {
    const { id, sent } = await kept(stage, "photo");
    await stage.market.db.organisation.update({ where: { id: stage.home.id }, data: { logoFileId: id } });
    return sent;
  },
  "photo/published": onListing("photo", "published"),
  "photo/members-only": onListing("photo", "published", "members"),
  "photo/draft": onListing("photo", "draft"),
  "photo/paused": onListing("photo", "paused"),
  "photo/removed": onListing("photo", "removed"),
  "document/published": onListing("document", "published"),
  "document/draft": onListing("document", "draft"),
  async credential(stage) {
    const { id: fileId, sent } = await kept(stage, "document");
    const { id } = await credentialOf(stage, stage.home);
    await stage.market.db.credential.update({ where: { id }, data: { fileId } });
    return sent;
  },
  async membership(stage) {
    const { id: fileId, sent } = await kept(stage, "document");
    const { id: membershipId } = await membershipOf(stage, stage.home);
    await stage.market.db.membershipDocument.create({ data: { membershipId, fileId } });
    return sent;
  },
  unattached: async (stage) => (await kept(stage, "document")).sent,
};
