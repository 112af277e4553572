import { createServer } from "@commonbench/api/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const page = async (path: string) => (await market.fetch(path)).text();

describe("the local mailbox", () => {
  test("shows the letters of this machine, of all or of one person", async () => {
    const nanpu = await market.organisation({ membership: "admitted", name: "Nanpu <b>Casting</b>" });
    const panyu = await market.organisation({ membership: "admitted", name: "Panyu Setting" });
    for (const { owner } of [nanpu, panyu]) await market.as(owner).memberships.leave.mutate({ reason: "" });
    await market.runJobs();
    const all = await page("/dev/mail");
    expect(all).toContain("Panyu Setting has left the alliance");
    expect(all).toContain("Nanpu &#60;b&#62;Casting&#60;/b&#62; has left the alliance");
    const one = await page(`/dev/mail?to=${encodeURIComponent(panyu.owner.email)}`);
    expect(one).toContain("Panyu Setting");
    expect(one).not.toContain("Nanpu");
    const id = /\/dev\/mail\/([0-9a-f-]{36})/.exec(one)?.[1];
    expect(await page(`/dev/mail/${id}`)).toContain("Panyu Setting has left the alliance. Its listings");
  });

  test("runs no script, whatever a letter holds", async () => {
    for (const path of ["/dev/mail", "/dev/mail?to=%3Cscript%3E"]) {
      const answer = await market.fetch(path);
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(await answer.text()).not.toContain("<script>");
    }
  });

  test("a letter that does not exist is not found", async () => {
    for (const id of ["0192f0c1-0000-7000-8000-000000000000", "x", "%00", "..%2f"]) {
      expect((await market.fetch(`/dev/mail/${id}`)).status).toBe(404);
    }
  });

  test("is not there where the server is reached from elsewhere", async () => {
    const server = await createServer({ ...market.parts, env: { ...market.parts.env, localMailbox: false } });
    expect((await server.inject({ url: "/dev/mail" })).statusCode).toBe(404);
    await server.close();
  });
});
