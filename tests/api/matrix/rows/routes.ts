import type { Stage } from "../actors.ts";
import type { Sent } from "../routes.ts";
import { unsubscribeUrl } from "../../../support/notices.ts";
import { rows } from "../table.ts";
import { paperRequest } from "./billing-papers.ts";
import { calendarPath } from "./calendars.ts";
import { fileOf } from "../things.ts";

const get = (path: string) => (): Sent => ({ path });
const send =
  (method: string, path: string, body: unknown) =>
  ({ market }: Stage): Sent => ({
    path,
    method,
    headers: { "content-type": "application/json", origin: market.url },
    body: JSON.stringify(body),
  });

const upload = (): Sent => {
  const form = new FormData();
  form.append("file", new Blob(["%PDF-1.4\n%%EOF\n"], { type: "application/pdf" }), "licence.pdf");
  return { path: "/api/files?kind=document", method: "POST", body: form };
};

const letter = async ({ market }: Stage): Promise<Sent> => {
  const { id } = await market.db.mailMessage.create({
    data: { recipient: "a@example.test", locale: "en", template: "verify-email", subject: "", text: "", html: "" },
  });
  return { path: `/dev/mail/${id}` };
};

/** Whoever holds the link of a mail has no need to sign in. */
const unsubscribe =
  (method: string) =>
  ({ market, home }: Stage): Sent => {
    const url = unsubscribeUrl(market.parts.env, { personId: home.owner.id, category: "listings" });
    return { path: new URL(url).pathname, method };
  };

/** Of what everybody may see; what is not for everybody has no card for anybody (tests/api/pages). */
const card = async ({ market }: Stage): Promise<Sent> => {
  const { id } = await market.listing(await market.organisation({ membership: "admitted" }));
  return { path: `/cards/en/listings/${id}.png` };
};

/** Somebody's own unattached upload; what a file is attached to has a table of its own. */
const file = async (stage: Stage): Promise<Sent> => ({
  path: `/files/${await fileOf(stage, stage.home, "photo")}/document.pdf`,
});

const marks = { 400: "400", 200: "200", 201: "201", 401: "401", 403: "403", 404: "404", 405: "405" };

/** Routes by status. Who may call a procedure behind /trpc is the matter of the other tables. */
export const routeRows = rows(
  `
                              nobody  alone  visitor  applicant  staff  manager  owner  other  suspended  secretariat
    GET:/healthz              200     200    200      200        200    200      200    200    200        200
    GET:/readyz               200     200    200      200        200    200      200    200    200        200
    GET:/metrics              200     200    200      200        200    200      200    200    200        200
    GET:/api/auth/*           200     200    200      200        200    200      200    200    200        200
    POST:/api/auth/*          200     200    200      200        200    200      200    200    200        200
    POST:/api/files           401     403    201      201        201    201      201    201    201        403
    GET:/files/:id/:variant   404     404    404      404        404    404      404    404    404        404
    POST:/api/mail/bounces    404     404    404      404        404    404      404    404    404        404
    GET:/mail/unsubscribe/:token   200  200  200      200        200    200      200    200    200        200
    POST:/mail/unsubscribe/:token  200  200  200      200        200    200      200    200    200        200
    GET:/papers/:id/:file     404     404    404      404        200    200      200    404    404        200
    GET:/papers/statements/:month/:file  401  403  200   200        403    200      200    200    200        403
    GET:/calendars/:file      200     200    200      200        200    200      200    200    200        200
    POST:/webhooks/stripe     400     400    400      400        400    400      400    400    400        400
    GET:/dev/mail/preview     200     200    200      200        200    200      200    200    200        200
    GET:/dev/mail/preview/:template/:locale  200  200  200  200  200    200      200    200    200        200
    GET:/dev/mail             200     200    200      200        200    200      200    200    200        200
    GET:/dev/mail/:id         200     200    200      200        200    200      200    200    200        200
    GET:/trpc/:path           200     200    200      200        200    200      200    200    200        200
    POST:/trpc/:path          401     200    200      200        200    200      200    200    200        200
    GET:/robots.txt           200     200    200      200        200    200      200    200    200        200
    GET:/sitemap.xml          200     200    200      200        200    200      200    200    200        200
    GET:/sitemaps/:page       200     200    200      200        200    200      200    200    200        200
    GET:/cards/:locale/alliance.png  200     200    200      200        200    200      200    200    200        200
    GET:/cards/:locale/listings/:file  200     200    200      200        200    200      200    200    200        200
    GET:/cards/:locale/organisations/:file  200     200    200      200        200    200      200    200    200        200
    GET:/en                   200     200    200      200        200    200      200    200    200        200
    GET:/en/*                 200     200    200      200        200    200      200    200    200        200
    GET:/zh-Hans              200     200    200      200        200    200      200    200    200        200
    GET:/zh-Hans/*            200     200    200      200        200    200      200    200    200        200
    GET:/zh-Hant              200     200    200      200        200    200      200    200    200        200
    GET:/zh-Hant/*            200     200    200      200        200    200      200    200    200        200
    GET:/pt                   200     200    200      200        200    200      200    200    200        200
    GET:/pt/*                 200     200    200      200        200    200      200    200    200        200
    PUT:/trpc/:path           405     405    405      405        405    405      405    405    405        405
    PATCH:/trpc/:path         405     405    405      405        405    405      405    405    405        405
    DELETE:/trpc/:path        405     405    405      405        405    405      405    405    405        405
  `,
  { marks },
);

/** What is sent, by row. */
export const REQUESTS: Readonly<Record<string, (stage: Stage) => Sent | Promise<Sent>>> = {
  "GET:/healthz": get("/healthz"),
  "GET:/readyz": get("/readyz"),
  "GET:/metrics": get("/metrics"),
  "GET:/api/auth/*": get("/api/auth/get-session"),
  "POST:/api/auth/*": send("POST", "/api/auth/sign-out", {}),
  "POST:/api/files": upload,
  "GET:/files/:id/:variant": file,
  "POST:/api/mail/bounces": send("POST", "/api/mail/bounces", { email: "a@example.test", kind: "hard" }),
  "GET:/mail/unsubscribe/:token": unsubscribe("GET"),
  "POST:/mail/unsubscribe/:token": unsubscribe("POST"),
  "GET:/papers/:id/:file": paperRequest,
  "GET:/papers/statements/:month/:file": get("/papers/statements/2026-11/en.csv"),
  "GET:/calendars/:file": async (stage) => ({ path: await calendarPath(stage) }),
  "POST:/webhooks/stripe": send("POST", "/webhooks/stripe", { id: "evt_forged", type: "payment_intent.succeeded" }),
  "GET:/dev/mail/preview": get("/dev/mail/preview"),
  "GET:/dev/mail/preview/:template/:locale": get("/dev/mail/preview/invitation/pt"),
  "GET:/dev/mail": get("/dev/mail"),
  "GET:/dev/mail/:id": letter,
  "GET:/trpc/:path": get("/trpc/people.me"),
  "POST:/trpc/:path": send("POST", "/trpc/people.updateProfile", { name: "Lin Mei", locale: "en" }),
  "GET:/robots.txt": get("/robots.txt"),
  "GET:/sitemap.xml": get("/sitemap.xml"),
  "GET:/sitemaps/:page": get("/sitemaps/pages-1.xml"),
  "GET:/cards/:locale/alliance.png": get("/cards/pt/alliance.png"),
  "GET:/cards/:locale/listings/:file": card,
  "GET:/cards/:locale/organisations/:file": async ({ market }) => ({
    path: `/cards/en/organisations/${(await market.organisation({ membership: "admitted" })).slug}.png`,
  }),
  "GET:/en": get("/en"),
  "GET:/en/*": get("/en/search"),
  "GET:/zh-Hans": get("/zh-Hans"),
  "GET:/zh-Hans/*": get("/zh-Hans/search"),
  "GET:/zh-Hant": get("/zh-Hant"),
  "GET:/zh-Hant/*": get("/zh-Hant/search"),
  "GET:/pt": get("/pt"),
  "GET:/pt/*": get("/pt/search"),
  "PUT:/trpc/:path": send("PUT", "/trpc/people.me", {}),
  "PATCH:/trpc/:path": send("PATCH", "/trpc/people.me", {}),
  "DELETE:/trpc/:path": send("DELETE", "/trpc/people.me", {}),
};
