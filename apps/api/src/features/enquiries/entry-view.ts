import type { Db, Tx } from "@commonbench/db/client";
import { EDIT_MINUTES, editRefusal } from "@commonbench/domain/enquiries/rules";
import { ContactCard, EntryKind } from "@commonbench/domain/enquiries/schemas";
import type { Locale } from "@commonbench/domain/text";
import { roleCovers } from "@commonbench/domain/people/rules";
import { z } from "zod";
import type { ActingOrganisation, Ctx } from "#api/context.ts";
import { loadParties, type Party } from "#api/features/organisations/load-parties.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { type AttachedRow, loadAttachments, toAttachmentView } from "./attachments.ts";
import type { EntryRow } from "./load.ts";
import { type EntryView, EventView } from "./view.ts";

/** From where entries are looked at: an organisation's people, or the secretariat at a report. */
export interface Viewpoint {
  readonly personId: string;
  readonly organisation: ActingOrganisation | null;
  readonly locale: Locale;
  readonly now: Date;
}

export function viewpointOf({ actor, now }: Pick<Ctx, "actor" | "now">, locale: Locale): Viewpoint {
  return { personId: actor?.personId ?? "", organisation: actor?.organisation ?? null, locale, now: now() };
}

/** Entries as the reader sees them, with the names of who wrote and what was attached. */
export async function toEntryViews(db: Db | Tx, view: Viewpoint, rows: readonly EntryRow[]): Promise<EntryView[]> {
  const known = await loadKnown(db, rows, view.locale);
  return rows.map((row) => toEntryView(view, row, known));
}

export interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, Party>;
  readonly files: ReadonlyMap<string, AttachedRow>;
}

const MOMENT = 1000;
const justLoaded = new WeakMap<Db, Map<string, Promise<Known>>>();

/** The same for whoever writes an entry and for all who see it arrive: looked up once within a moment. */
export function knownNow(db: Db, rows: readonly EntryRow[], locale: Locale): Promise<Known> {
  const loaded = justLoaded.get(db) ?? new Map<string, Promise<Known>>();
  justLoaded.set(db, loaded);
  const key = [locale, ...rows.map(({ id }) => id)].join();
  const known = loaded.get(key) ?? loadKnown(db, rows, locale);
  if (!loaded.has(key)) setTimeout(() => loaded.delete(key), MOMENT).unref();
  known.catch(() => loaded.delete(key));
  loaded.set(key, known);
  return known;
}

/** What entries name, in three statements; the same for every reader of a language. */
export async function loadKnown(db: Db | Tx, rows: readonly EntryRow[], locale: Locale): Promise<Known> {
  const people = rows.map(({ personId }) => personId);
  const organisations = rows.map(({ organisationId }) => organisationId);
  const fileIds = rows.flatMap(({ attachments }) => attachments.map(({ fileId }) => fileId));
  const [names, parties, files] = await Promise.all([
    loadNames(db, people),
    loadParties(db, organisations, locale),
    loadAttachments(db, fileIds),
  ]);
  return { names, parties, files };
}

const StoredContact = z.object({ card: ContactCard.nullable() });

export function toEntryView(view: Viewpoint, row: EntryRow, { names, parties, files }: Known): EntryView {
  const kind = EntryKind.parse(row.kind);
  const own = row.organisationId !== null && row.organisationId === view.organisation?.id;
  const hidden = row.hiddenAt !== null;
  const organisation = row.organisationId === null ? undefined : parties.get(row.organisationId);
  const name = row.personId === null ? undefined : names.get(row.personId);
  const editable = { kind, own: own && row.personId === view.personId, hidden, createdAt: row.createdAt };
  const edit = editRefusal({ ...editable, now: view.now }) === null;
  const contact = kind === "contact" ? StoredContact.parse(row.data) : null;
  return {
    id: row.id,
    kind,
    at: row.createdAt.toISOString(),
    own,
    internal: row.onlyFor !== null,
    organisation: organisation === undefined ? null : { id: organisation.id, name: organisation.name },
    person: row.personId === null || name === undefined ? null : { id: row.personId, name },
    text: hidden ? "" : row.text,
    via: row.via === "mail" ? "mail" : "web",
    version: row.version,
    editedAt: row.editedAt?.toISOString() ?? null,
    hidden,
    attachments: hidden ? [] : row.attachments.flatMap(({ fileId }) => toAttachmentView(files.get(fileId))),
    dropped: hidden ? [] : droppedOf(row),
    contact: hidden ? null : contact,
    event: kind === "event" ? EventView.parse(row.data) : null,
    can: {
      edit,
      report: !own && !hidden && view.organisation !== null && (kind === "message" || kind === "contact"),
      revoke: own && !hidden && contact?.card != null && mayRevoke(view, row),
    },
    editableUntil: edit ? new Date(row.createdAt.getTime() + EDIT_MINUTES * 60_000).toISOString() : null,
  };
}

const Dropped = z.object({ dropped: z.array(z.string()) });

function droppedOf({ kind, data }: EntryRow): string[] {
  const read = Dropped.safeParse(data);
  return kind === "message" && read.success ? read.data.dropped : [];
}

/** Whose details they are, or whoever answers for the organisation. */
export function mayRevoke({ personId, organisation }: Pick<Viewpoint, "personId" | "organisation">, row: EntryRow) {
  return row.personId === personId || (organisation !== null && roleCovers(organisation.role, "manager"));
}
