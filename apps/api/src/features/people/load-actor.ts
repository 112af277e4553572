import { type Db, Prisma, type Tx } from "@commonbench/db/client";
import { ALLIANCE_ROLES, Role } from "@commonbench/domain/people/schemas";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import type pg from "pg";
import type { Reader } from "#api/actor.ts";
import type { ActingOrganisation, Actor } from "#api/context.ts";
import { prepared } from "#api/prepared.ts";

interface StandingRow {
  alliance_roles: string[];
  organisation_id: string | null;
  role: string | null;
  membership: string | null;
}

interface ActorRow extends StandingRow {
  session_id: string;
  person_id: string;
  name: string;
  email: string;
  locale: string;
}

/** Who a session is, in one statement: person, and the organisation in use with role and standing as they are now. */
export async function loadActor(db: Db | Tx, sessionId: string): Promise<Actor | null> {
  return (await loadActors(db, [sessionId])).get(sessionId) ?? null;
}

/** The same for many, by session; one that has ended is missing. */
export async function loadActors(db: Db | Tx, sessionIds: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
  const rows = await db.$queryRaw<ActorRow[]>(actorsWhere(Prisma.sql`s.id = any(${[...sessionIds]}::uuid[])`));
  const actors = rows.map(actorOf);
  return new Map(actors.map((actor) => [actor.sessionId, actor]));
}

/** What every request begins with. */
export async function loadActorByToken(pool: pg.Pool, token: string): Promise<Actor | null> {
  const [row] = await prepared<ActorRow & { [column: string]: unknown }>(
    pool,
    actorsWhere(Prisma.sql`s.token = ${token}`),
  );
  return row === undefined ? null : actorOf(row);
}

function actorsWhere(session: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select s.id as session_id, p.id as person_id, p.name, p.email, p.locale, p.alliance_roles,
           post.organisation_id, post.role, m.status as membership
    from session s
    join person p on p.id = s.person_id
    left join post on post.person_id = p.id and post.organisation_id = s.organisation_id
    left join membership m on m.organisation_id = post.organisation_id
    where ${session} and s.expires_at > now()`;
}

function actorOf(row: ActorRow): Actor {
  return {
    personId: row.person_id,
    name: row.name,
    email: row.email,
    locale: LocaleSchema.catch("en").parse(row.locale),
    sessionId: row.session_id,
    allianceRoles: allianceRolesOf(row),
    organisation: organisationOf(row),
  };
}

/** A person who is not there now, acting for the organisation if still one of its people; null when the person is gone. */
export async function loadReader(db: Db, personId: string, organisationId: string | null): Promise<Reader | null> {
  const [row] = await db.$queryRaw<StandingRow[]>`
    select p.alliance_roles, post.organisation_id, post.role, m.status as membership
    from person p
    left join post on post.person_id = p.id and post.organisation_id = ${organisationId}::uuid
    left join membership m on m.organisation_id = post.organisation_id
    where p.id = ${personId}::uuid`;
  if (row === undefined) return null;
  return { personId, allianceRoles: allianceRolesOf(row), organisation: organisationOf(row) };
}

function allianceRolesOf(row: StandingRow): Reader["allianceRoles"] {
  return ALLIANCE_ROLES.filter((role) => row.alliance_roles.includes(role));
}

function organisationOf(row: StandingRow): ActingOrganisation | null {
  if (row.organisation_id === null) return null;
  return {
    id: row.organisation_id,
    role: Role.parse(row.role),
    membership: row.membership === null ? null : MembershipStatus.parse(row.membership),
  };
}
