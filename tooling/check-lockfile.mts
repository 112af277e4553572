// The lockfile names no address: whoever installs, installs from their own registry.
import { report, sources } from "./sources.mts";

const locks = sources("pnpm-lock.yaml", "package-lock.json").flatMap(({ path: file, text }) =>
  text
    .split("\n")
    .flatMap((line, index) =>
      /https?:|tarball:|"resolved"/.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [],
    ),
);
report("lockfile", locks);
