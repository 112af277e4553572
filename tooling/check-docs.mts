// A path that a document names in backticks exists.
import fs from "node:fs";
import path from "node:path";
import { report, root, sources } from "./sources.mts";

const ROOMS = /^(apps|packages|tests|tooling|docs)\/[\w./@-]+$/;
const problems = sources(".md").flatMap(({ path: file, text }) =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, quoted = ""]) => quoted.replace(/[:#].*$/, ""))
    .filter((quoted) => ROOMS.test(quoted) && !fs.existsSync(path.join(root, quoted)))
    .map((quoted) => `${file} names ${quoted}, which does not exist`),
);
report("docs", problems);
