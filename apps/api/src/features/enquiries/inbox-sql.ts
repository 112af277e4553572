import { Prisma } from "@commonbench/db/client";
import type { ListEnquiriesInput } from "@commonbench/domain/enquiries/schemas";
import { fold } from "@commonbench/taxonomy/fold";
import type { ActingCtx } from "#api/context.ts";
import { unreadEntries } from "./unread.ts";

/** The sides `s` of the organisation in use that the filters ask for. */
export function inFilter(ctx: ActingCtx, input: ListEnquiriesInput): Prisma.Sql {
  const { personId, organisation } = ctx.actor;
  const { status, assignee, labelId, unread, organisationId } = input;
  const conditions = [
    Prisma.sql`s.organisation_id = ${organisation.id}::uuid`,
    ...(status === undefined ? [] : [Prisma.sql`s.status = ${status}`]),
    ...(assignee === undefined ? [] : [assignedTo(assignee, personId)]),
    ...(organisationId === undefined ? [] : [Prisma.sql`s.other_id = ${organisationId}::uuid`]),
    ...(labelId === undefined
      ? []
      : [
          Prisma.sql`exists (select 1 from enquiry_labelling g where g.enquiry_id = s.enquiry_id
            and g.organisation_id = s.organisation_id and g.label_id = ${labelId}::uuid)`,
        ]),
    ...(unread === true
      ? [Prisma.sql`s.status <> 'done' and exists (select 1 from enquiry_entry e where ${unreadEntries(ctx)})`]
      : []),
    ...patterns(input).map(holds),
  ];
  return Prisma.join(conditions, " and ");
}

function assignedTo(assignee: NonNullable<ListEnquiriesInput["assignee"]>, personId: string): Prisma.Sql {
  if (assignee === "nobody") return Prisma.sql`s.assignee_id is null`;
  return Prisma.sql`s.assignee_id = ${assignee === "me" ? personId : assignee}::uuid`;
}

/** A word stands in what was written here (own notes included, the other side's never), in the subject or the other's name. */
function holds(pattern: string): Prisma.Sql {
  return Prisma.sql`(exists (select 1 from enquiry_entry e where e.enquiry_id = s.enquiry_id
      and (e.only_for is null or e.only_for = s.organisation_id) and e.hidden_at is null and e.folded like ${pattern})
    or q.folded_title like ${pattern}
    or exists (select 1 from organisation o where o.id = s.other_id and o.search_name like ${pattern}))`;
}

/** With a search the last matching words stand in the row, else the last ones. */
export function wordsOf(input: ListEnquiriesInput): Prisma.Sql {
  const [first, ...rest] = patterns(input).map((pattern) => Prisma.sql`(e.folded like ${pattern})::int`);
  return first === undefined ? Prisma.empty : Prisma.sql`(${Prisma.join([first, ...rest], " + ")}) desc,`;
}

/** Every word of the search as LIKE has it; folded, so that case, accents and both scripts of Chinese are one. */
function patterns({ text }: ListEnquiriesInput): string[] {
  return fold(text ?? "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}
