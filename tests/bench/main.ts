// npm run bench -- find | find-meilisearch | golden | index | live | notify | reserve | web | start: prints one JSON object a line. Figures go to docs/benchmarks.md as ratios of one run.
const benches: Readonly<Record<string, () => Promise<void>>> = {
  find: async () => (await import("./find.ts")).benchFind(),
  "find-meilisearch": async () => (await import("./find-meilisearch.ts")).benchFindMeilisearch(),
  golden: async () => (await import("./golden.ts")).benchGolden(),
  index: async () => (await import("./index.ts")).benchIndex(),
  live: async () => (await import("./live.ts")).benchLive(),
  notify: async () => (await import("./notify.ts")).benchNotify(),
  reserve: async () => (await import("./reserve.ts")).benchReserve(),
  web: async () => (await import("./web.ts")).benchWeb(),
  start: async () => (await import("./start.ts")).benchStart(),
};

const [name = ""] = process.argv.slice(2).filter((word) => word !== "--");
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(" | ")}\n`);
  process.exit(1);
}
await bench();
process.exit(0);
