import { execFileSync } from "node:child_process";
import http from "node:http";
import fs from "node:fs";
import { percentile, round } from "./say.ts";

const TICK = 100; // Clock ticks a second that Linux counts CPU time in.

/** CPU milliseconds that a process and its children have used so far. */
export function cpuOf(pids: readonly number[]): number {
  const ticks = pids.map((pid) => {
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return Number(fields[11]) + Number(fields[12]);
  });
  return (ticks.reduce((sum, value) => sum + value, 0) * 1000) / TICK;
}

/** The PostgreSQL back ends that exist now for a database. */
export function backendsOf(database: string): number[] {
  const found = execFileSync("pgrep", ["-f", `postgres: postgres ${database}`], { encoding: "utf8" });
  return found.trim().split("\n").map(Number);
}

/** A client that keeps its connections. */
export function clientOf(connections: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  return (url: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      http
        .get(url, { agent }, (answer) => {
          if (answer.statusCode !== 200) reject(new Error(`answered ${answer.statusCode}`));
          answer.resume();
          answer.once("end", () => resolve(performance.now() - started));
        })
        .once("error", reject);
    });
}

type Ask = (n: number) => Promise<number>;

/** So many at a time, as fast as answers come, for so long. */
export async function closedLoop(ask: Ask, connections: number, seconds: number) {
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  let n = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) times.push(await ask(n++));
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return { times, perSecond: times.length / seconds };
}

/** A fixed rate of arrivals, whether earlier ones are answered or not; times count from when each was due. */
export async function openLoop(ask: Ask, perSecond: number, seconds: number) {
  const started = performance.now();
  const total = Math.round(perSecond * seconds);
  const waiting: Promise<number>[] = [];
  for (let n = 0; n < total; n += 1) {
    const due = started + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    waiting.push(ask(n).then(() => performance.now() - due));
  }
  return Promise.all(waiting);
}

export const spread = (times: readonly number[]) => ({
  p50: round(percentile(times, 0.5)),
  p95: round(percentile(times, 0.95)),
  p99: round(percentile(times, 0.99)),
});
