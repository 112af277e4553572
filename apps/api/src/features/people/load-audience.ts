import type { Tx } from "@commonbench/db/client";
import type { Audience } from "@commonbench/domain/notifications/audience";
import { LocaleSchema } from "@commonbench/domain/text";
import { loadPeople, type PersonFilter, type Recipient } from "./load-recipients.ts";

interface Part {
  /** The last of the part before. */
  readonly after?: string | null;
  readonly take?: number;
  /** Of these only. */
  readonly among?: readonly string[];
}

/** Who an audience is now, by id: posts and roles as they stand, so that whoever has left is not among them. */
export async function loadAudience(tx: Tx, audience: Audience, part: Part = {}): Promise<Recipient[]> {
  const { after = null, take, among } = part;
  const filters: PersonFilter[] = [
    await filterOf(tx, audience),
    ...(after === null ? [] : [{ id: { gt: after } }]),
    ...(among === undefined ? [] : [{ id: { in: [...among] } }]),
  ];
  return loadPeople(tx, { AND: filters }, { orderBy: { id: "asc" }, ...(take === undefined ? {} : { take }) });
}

interface Asked {
  readonly id: string;
  readonly audience: Audience;
}

/** The same for many at once, by id, of those that are people of one organisation; null for any other. */
export async function loadColleagueAudiences(
  tx: Tx,
  many: readonly Asked[],
): Promise<(id: string) => Recipient[] | null> {
  const asked = many.flatMap(({ id, audience }) => {
    const { kind } = audience;
    if (kind !== "organisation" && (kind !== "person" || audience.organisationId === null)) return [];
    const [only, except] = kind === "person" ? [audience.personId, null] : [null, audience.except];
    return [{ id, organisation: audience.organisationId, only, except }];
  });
  const known = new Map<string, Recipient[]>(asked.map(({ id }) => [id, []]));
  if (asked.length > 0) {
    const rows = await tx.$queryRaw<(Recipient & { id: string })[]>`
      select asked.id, person.id as "personId", person.name, person.email, person.locale
      from json_to_recordset(${JSON.stringify(asked)}::json) as asked(id text, organisation uuid, "only" uuid, "except" uuid)
      join post on post.organisation_id = asked.organisation
      join person on person.id = post.person_id
      where person.id = coalesce(asked."only", person.id) and person.id is distinct from asked."except"
      order by person.id`;
    for (const { id, locale, ...person } of rows)
      known.get(id)?.push({ ...person, locale: LocaleSchema.catch("en").parse(locale) });
  }
  return (id) => known.get(id) ?? null;
}

const NOBODY: PersonFilter = { id: { in: [] } };

async function filterOf(tx: Tx, audience: Audience): Promise<PersonFilter> {
  switch (audience.kind) {
    case "person": {
      const { personId: id, organisationId } = audience;
      return organisationId === null ? { id } : { id, posts: { some: { organisationId } } };
    }
    case "managers": {
      const { organisationId, except } = audience;
      return { posts: { some: { organisationId, role: { in: ["owner", "manager"] } } }, ...without(except) };
    }
    case "organisation":
      return { posts: { some: { organisationId: audience.organisationId } }, ...without(audience.except) };
    case "secretariat":
      return deskOf(tx, audience.assigneeId);
    case "everybody":
      return { emailVerified: true };
    case "address":
      return NOBODY;
    default:
      return audience satisfies never;
  }
}

const without = (id: string | null): PersonFilter => (id === null ? {} : { id: { not: id } });

async function deskOf(tx: Tx, assigneeId: string | null): Promise<PersonFilter> {
  const desk = { allianceRoles: { has: "secretariat" } };
  if (assigneeId === null) return desk;
  const assignee = await tx.person.findFirst({ where: { id: assigneeId, ...desk }, select: { id: true } });
  return assignee === null ? desk : { id: assigneeId };
}
