import { createServer } from "@commonbench/api/server";
import { openParts } from "../support/parts.ts";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the server sends to the database for each address, word for word. */
export async function recordStatements(databaseUrl: string, paths: readonly string[]): Promise<Statement[][]> {
  const parts = await openParts(databaseUrl);
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
  for (const url of paths) {
    statements = [];
    const answer = await app.inject({ url });
    if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`);
    recorded.push(statements);
  }
  await app.close();
  await parts.close();
  return recorded;
}
