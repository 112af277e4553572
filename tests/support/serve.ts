// A server in a process of its own, over the database named in the environment; prints its address.
import { createServer } from "@commonbench/api/server";
import { openParts } from "./parts.ts";

const parts = await openParts(process.env["SERVE_DATABASE"] ?? "");
const app = await createServer(parts);
process.stdout.write(`${await app.listen({ port: 0, host: "127.0.0.1" })}\n`);
