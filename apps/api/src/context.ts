import type { Db, Tx } from "@commonbench/db/client";
import type { AllianceRole, Role } from "@commonbench/domain/people/schemas";
import type { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import type { Search } from "@commonbench/search/search";
import type { Payments } from "@commonbench/payments/payments";
import type { Sandbox } from "@commonbench/payments/sandbox";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Locale } from "@commonbench/taxonomy/types";
import type pg from "pg";
import type { FastifyBaseLogger } from "fastify";
import type { Env } from "./env.ts";
import type { FileStore } from "./features/files/store.ts";
import type { Live } from "./live.ts";
import type { MayReach } from "./public-address.ts";

/** What the process was given at start; the same for every request. */
export interface Parts {
  readonly env: Env;
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly search: Search;
  readonly taxonomy: Taxonomy;
  readonly files: FileStore;
  readonly payments: Payments;
  /** Stripe's stand-in where it runs in this process. */
  readonly sandbox: Sandbox | null;
  readonly now: () => Date;
  /** Where requests that members ask for may go. */
  readonly mayReach: MayReach;
}

/** Who calls, read from the database at every call so that a lowered role counts at once. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly sessionId: string;
  readonly allianceRoles: readonly AllianceRole[];
  /** The organisation in use; null when the person acts for none. */
  readonly organisation: ActingOrganisation | null;
}

export interface ActingOrganisation {
  readonly id: string;
  readonly role: Role;
  readonly membership: MembershipStatus | null;
}

export interface Ctx extends Parts {
  readonly actor: Actor | null;
  readonly log: FastifyBaseLogger;
  /** What is heard while a page is open; said with `say`. */
  readonly live: Live;
  /** Runs a transaction; a row that changed under it becomes a Conflict. */
  readonly tx: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

export interface PersonCtx extends Ctx {
  readonly actor: Actor;
}

export interface ActingCtx extends Ctx {
  readonly actor: Actor & { readonly organisation: ActingOrganisation };
}
