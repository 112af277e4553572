import { type Db, Prisma, type Tx } from "@commonbench/db/client";
import { ALLIANCE_ROLES, Role } from "@commonbench/domain/people/schemas";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import type { ActingOrganisation, Actor } from "#api/context.ts";

interface ActorRow {
  session_id: string;
  person_id: string;
  name: string;
  email: string;
  locale: string;
  alliance_roles: string[];
  organisation_id: string | null;
  role: string | null;
  membership: string | null;
}

/** Who a session is, in one statement: person, and the organisation in use with role and standing as they are now. */
export function loadActor(db: Db | Tx, sessionId: string): Promise<Actor | null> {
  return actorWhere(db, Prisma.sql`s.id = ${sessionId}::uuid`);
}

export function loadActorByToken(db: Db, token: string): Promise<Actor | null> {
  return actorWhere(db, Prisma.sql`s.token = ${token}`);
}

async function actorWhere(db: Db | Tx, session: Prisma.Sql): Promise<Actor | null> {
  const [row] = await db.$queryRaw<ActorRow[]>`
    select s.id as session_id, p.id as person_id, p.name, p.email, p.locale, p.alliance_roles,
           post.organisation_id, post.role, m.status as membership
    from session s
    join person p on p.id = s.person_id
    left join post on post.person_id = p.id and post.organisation_id = s.organisation_id
    left join membership m on m.organisation_id = post.organisation_id
    where ${session} and s.expires_at > now()`;
  if (row === undefined) return null;
  return {
    personId: row.person_id,
    name: row.name,
    email: row.email,
    locale: LocaleSchema.catch("en").parse(row.locale),
    sessionId: row.session_id,
    allianceRoles: ALLIANCE_ROLES.filter((role) => row.alliance_roles.includes(role)),
    organisation: organisationOf(row),
  };
}

function organisationOf(row: ActorRow): ActingOrganisation | null {
  if (row.organisation_id === null) return null;
  return {
    id: row.organisation_id,
    role: Role.parse(row.role),
    membership: row.membership === null ? null : MembershipStatus.parse(row.membership),
  };
}
