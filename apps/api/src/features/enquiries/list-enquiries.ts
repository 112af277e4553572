import { Prisma } from "@commonbench/db/client";
import { EntryKind, type ListEnquiriesInput, SideStatus, SubjectKind } from "@commonbench/domain/enquiries/schemas";
import { Id } from "@commonbench/domain/text";
import { z } from "zod";
import type { ActingCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { GONE, loadParties } from "#api/features/organisations/load-parties.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { Card, toCardView } from "./card.ts";
import { countInbox } from "./count-inbox.ts";
import { inFilter, wordsOf } from "./inbox-sql.ts";
import { toLabelView } from "./list-labels.ts";
import { unreadEntries } from "./unread.ts";
import type { InboxRowView, InboxView } from "./view.ts";

interface InboxRow {
  id: string;
  subject: string;
  subjectId: string;
  card: unknown;
  otherId: string;
  status: string;
  assigneeId: string | null;
  sentToMany: boolean;
  lastAt: Date;
  /** As the cursor carries it. */
  key: string;
  unread: number;
  hasDraft: boolean;
  labels: { id: string; name: string; colour: string }[];
  last: { kind: string; own: boolean; personId: string | null; text: string } | null;
}

const Position = z.tuple([z.iso.datetime(), Id]);

/** The shared inbox of the organisation in use, newest first, by key. */
export async function listEnquiries(ctx: ActingCtx, input: ListEnquiriesInput): Promise<InboxView> {
  const after = readCursor(Position, input.cursor);
  const [found, counts] = await Promise.all([loadRows(ctx, input, after), countInbox(ctx)]);
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  return {
    rows: await toRows(ctx, input, page),
    nextCursor: found.length > input.limit && last !== undefined ? writeCursor([last.key, last.id]) : null,
    counts,
  };
}

const SNIPPET = 200;

function loadRows(ctx: ActingCtx, input: ListEnquiriesInput, after: z.infer<typeof Position> | null) {
  const { db, actor } = ctx;
  const page =
    after === null
      ? Prisma.empty
      : Prisma.sql`and (s.last_at, s.enquiry_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  return db.$queryRaw<InboxRow[]>`
    select s.enquiry_id as id, q.subject, q.subject_id as "subjectId", q.card, s.other_id as "otherId", s.status,
      s.assignee_id as "assigneeId", q.flagged and q.addressee_id = s.organisation_id as "sentToMany",
      s.last_at as "lastAt", to_char(s.last_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as key,
      (select count(*)::int from enquiry_entry e where ${unreadEntries(ctx)}) as unread,
      exists (select 1 from enquiry_draft d
        where d.enquiry_id = s.enquiry_id and d.person_id = ${actor.personId}::uuid) as "hasDraft",
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'colour', l.colour) order by l.name), '[]')
        from enquiry_labelling g join enquiry_label l on l.id = g.label_id
        where g.enquiry_id = s.enquiry_id and g.organisation_id = s.organisation_id) as labels,
      (select jsonb_build_object('kind', e.kind, 'own', e.organisation_id = s.organisation_id, 'personId', e.person_id,
          'text', case when e.hidden_at is null then left(e.text, ${SNIPPET}) else '' end)
        from enquiry_entry e where e.enquiry_id = s.enquiry_id and (e.only_for is null or e.only_for = s.organisation_id)
          and e.kind <> 'event' order by ${wordsOf(input)} e.seq desc limit 1) as last
    from enquiry_side s join enquiry q on q.id = s.enquiry_id
    where ${inFilter(ctx, input)} ${page}
    order by s.last_at desc, s.enquiry_id desc limit ${input.limit + 1}`;
}

async function toRows(ctx: ActingCtx, { locale }: ListEnquiriesInput, rows: InboxRow[]): Promise<InboxRowView[]> {
  const people = rows.flatMap(({ assigneeId, last }) => [assigneeId, last?.personId ?? null]);
  const others = rows.map(({ otherId }) => otherId);
  const [names, parties] = await Promise.all([loadNames(ctx.db, people), loadParties(ctx.db, others, locale)]);
  return rows.map((row): InboxRowView => {
    const { id, unread, hasDraft, sentToMany, assigneeId, last } = row;
    const assignee = assigneeId === null ? undefined : names.get(assigneeId);
    const { title } = toCardView(ctx, Card.parse(row.card), locale);
    return {
      id,
      unread,
      hasDraft,
      sentToMany,
      subject: { kind: SubjectKind.parse(row.subject), id: row.subjectId, title },
      other: parties.get(row.otherId) ?? GONE,
      status: SideStatus.parse(row.status),
      assignee: assigneeId === null || assignee === undefined ? null : { id: assigneeId, name: assignee },
      labels: row.labels.map(toLabelView),
      lastAt: row.lastAt.toISOString(),
      last:
        last === null
          ? null
          : {
              kind: EntryKind.parse(last.kind),
              own: last.own,
              person: names.get(last.personId ?? "") ?? null,
              text: last.text,
            },
    };
  });
}
