import { createServer } from "@commonbench/api/server";
import { openParts, type SearchOn } from "../support/parts.ts";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the server sends to the database for each address, word for word; `begin` is told which address comes next. */
export async function recordStatements(
  databaseUrl: string,
  paths: readonly string[],
  { searchOn, begin }: { searchOn?: SearchOn; begin?: (at: number) => void } = {},
): Promise<Statement[][]> {
  const parts = await openParts(databaseUrl, searchOn);
  let statements: Statement[] = [];
  const { pool } = parts;
  const send = pool.query.bind(pool);
  const record = (query: string | { text: string; values?: unknown[] }, values?: unknown[]) => {
    const text = typeof query === "string" ? query : query.text;
    statements.push({ text, values: (typeof query === "string" ? values : query.values) ?? [] });
    return send(query as string, values);
  };
  Object.assign(pool, { query: record });
  const app = await createServer(parts);
  const recorded: Statement[][] = [];
  for (const [at, url] of paths.entries()) {
    begin?.(at);
    statements = [];
    const answer = await app.inject({ url });
    if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`);
    recorded.push(statements);
  }
  await app.close();
  await parts.close();
  return recorded;
}
