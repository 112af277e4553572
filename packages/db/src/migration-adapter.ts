// What the Prisma schema engine needs from a PostgreSQL driver adapter and the stock one lacks.
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";

const CHAR = 18;
const TEXT = 25;

interface RawResult {
  fields?: { dataTypeID: number }[];
}

interface Script {
  query(text: string): Promise<unknown>;
}

/**
 * The adapter has no case for the catalog type "char" (oid 18), and every introspection reads it. It also cuts scripts
 * at each semicolon, inside a function's body too; sent whole, a migration happens entirely or not at all.
 */
function withCatalogChar<T extends SqlDriverAdapter>(adapter: T): T {
  // Members of the adapter that are not in its public type.
  const inner = adapter as T & {
    performIO(query: unknown): Promise<RawResult>;
    client: Script;
    onError(error: unknown): never;
  };
  inner.executeScript = async (script) => {
    await inner.client.query(script).catch((error: unknown) => inner.onError(error));
  };
  const performIO = inner.performIO.bind(inner);
  const queryRaw = inner.queryRaw.bind(inner);
  let chars: number[] = [];
  inner.performIO = async (query) => {
    const result = await performIO(query);
    chars = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR) continue;
      field.dataTypeID = TEXT;
      chars.push(index);
    }
    return result;
  };
  inner.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return inner;
}

/** Never a connection string: the shadow database's name would silently lose against it. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export function connectionOf(url: string): Connection {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  };
}

export class MigrationAdapter extends PrismaPg {
  readonly #connection: Connection;
  readonly #open: SqlDriverAdapter[] = [];

  constructor(connection: Connection) {
    super(connection);
    this.#connection = connection;
  }

  override async connect() {
    const adapter = withCatalogChar(await super.connect());
    this.#open.push(adapter);
    return adapter;
  }

  /** The engine leaves its connections open, which keeps the process alive and the database in use. */
  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((adapter) => adapter.dispose()));
  }

  /** The stock one drops the shadow database before it closes its own pool to it, which PostgreSQL refuses. */
  override async connectToShadowDb() {
    const name = `prisma_shadow_${randomUUID().slice(0, 8)}`;
    const admin = withCatalogChar(await super.connect());
    await admin.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = withCatalogChar(await new PrismaPg({ ...this.#connection, database: name }).connect());
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await admin.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await admin.dispose();
    };
    return shadow;
  }
}
