// What the Prisma schema engine needs from a PostgreSQL driver adapter and the stock one lacks.
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";

const CHAR = 18;
const TEXT = 25;

interface RawResult {
  fields?: { dataTypeID: number }[];
}

/** The adapter has no case for the catalog type "char" (oid 18), and every introspection reads it. */
function withCatalogChar<T extends SqlDriverAdapter>(adapter: T): T {
  // performIO is the adapter's one way to the driver; it is not in its public type.
  const inner = adapter as T & { performIO(query: unknown): Promise<RawResult> };
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

  constructor(connection: Connection) {
    super(connection);
    this.#connection = connection;
  }

  override async connect() {
    return withCatalogChar(await super.connect());
  }

  /** The stock one drops the shadow database before it closes its own pool to it, which PostgreSQL refuses. */
  override async connectToShadowDb() {
    const name = `prisma_shadow_${randomUUID().slice(0, 8)}`;
    const admin = await this.connect();
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
