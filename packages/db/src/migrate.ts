// Prisma Migrate through the WebAssembly build of its engine, so that no engine binary is downloaded.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { connectionOf, MigrationAdapter } from "./migration-adapter.ts";

const root = path.resolve(import.meta.dirname, "../prisma");
const schemaDir = path.join(root, "schema");
const migrationsDir = path.join(root, "migrations");
const LOCK = 'provider = "postgresql"\n';
const filters = { externalTables: [], externalEnums: [] };

interface WasmApi {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: WasmExports } }>;
}
interface WasmExports {
  __wbindgen_start(): void;
}

let loaded: Promise<void> | undefined;

function load(): Promise<void> {
  loaded ??= (async () => {
    // Without this object a panic of the engine hides behind a TypeError.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) },
    });
    // createRequire, not import.meta.resolve: Vite's module runner lacks the latter.
    const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const bytes = fs.readFileSync(file.replace(/\.js$/, ".wasm"));
    // `WebAssembly` is only typed in the DOM library, which the server does not load.
    const { WebAssembly } = globalThis as unknown as { WebAssembly: WasmApi };
    const { instance } = await WebAssembly.instantiate(bytes, {
      "./schema_engine_bg.js": { ...engineModule, ...quietTimers() },
    });
    engineModule.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
  })();
  return loaded;
}

/** The engine's ten-second watch over its lock outlives the work, and must not keep the process alive. */
function quietTimers(): Record<string, (work: () => void, ms: number) => NodeJS.Timeout> {
  const names = Object.keys(engineModule).filter((name) => name.startsWith("__wbg_setTimeout_"));
  return Object.fromEntries(names.map((name) => [name, (work, ms) => setTimeout(work, ms >>> 0).unref()]));
}

function schemaFiles() {
  return fs
    .readdirSync(schemaDir)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: fs.readFileSync(path.join(schemaDir, name), "utf8") }));
}

function migrationNames(): string[] {
  return fs
    .readdirSync(migrationsDir)
    .filter((name) => fs.existsSync(path.join(migrationsDir, name, "migration.sql")))
    .sort();
}

function migrationsList() {
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: LOCK },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: fs.readFileSync(path.join(migrationsDir, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

async function withEngine<T>(url: string, work: (engine: engineModule.SchemaEngine) => Promise<T>): Promise<T> {
  await load();
  const datamodels = schemaFiles().map(({ path: name, content }): [string, string] => [name, content]);
  const connections = new MigrationAdapter(connectionOf(url));
  const adapter = bindMigrationAwareSqlAdapterFactory(connections);
  const engine = await engineModule.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await connections.close();
  }
}

/** Applies the migrations that the database has not seen yet and returns their names. Safe to call at every start. */
export function deployMigrations(url: string): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(), filters });
    return appliedMigrationNames;
  });
}

/** Writes the SQL that leads from the migrations to the schema, and returns the new migration's name; null when nothing changed. */
export function createMigration(url: string, title: string): Promise<string | null> {
  return withEngine(url, async (engine) => {
    const result = await engine.diff({
      from: { tag: "migrations", ...migrationsList() },
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: true,
      filters,
    });
    if (result.exitCode === 0 || !result.stdout) return null;
    const name = `${new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14)}_${title.replaceAll(/\W+/g, "_")}`;
    fs.mkdirSync(path.join(migrationsDir, name), { recursive: true });
    fs.writeFileSync(path.join(migrationsDir, name, "migration.sql"), result.stdout);
    fs.writeFileSync(path.join(migrationsDir, "migration_lock.toml"), LOCK);
    return name;
  });
}
