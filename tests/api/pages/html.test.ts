// What arrives before any script has run, for readers, for members and for whoever passes a link on.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Arrived, member, openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()), 240_000);
afterAll(() => site.close());

const addressed = (path: string) => `${site.market.url}${path}`;
/** Something to read, one title, one address, four languages, and no script but the one that waits. */
function expectReadable(arrived: Arrived, heading: RegExp, path: string): void {
  expect(arrived.status).toBe(200);
  expect(arrived.html).toMatch(new RegExp(`<h1[^>]*>(<[^>]+>)*[^<]*${heading.source}`));
  expect(arrived.html.match(/<title>/g)).toHaveLength(1);
  expect(arrived.html).toMatch(/<meta name="description" content="[^"]{20,}"/);
  expect(arrived.canonical).toBe(addressed(path));
  expect(arrived.languages).toEqual(["en", "zh-Hans", "zh-Hant", "pt", "x-default"]);
  expect(arrived.running).toEqual([expect.stringMatching(/^ src="\/assets\/starter-[\w-]+\.js"$/)]);
  expect(arrived.data).toHaveLength(1);
  expect(arrived.html).not.toContain("<!--$!-->");
}

describe("pages for everybody", () => {
  test("home, search, directory, code of conduct and joining can be read at once", async () => {
    expectReadable(await site.get("/en/"), /on one bench/, "/en/");
    expectReadable(await site.get("/en/search"), /\w/, "/en/search");
    expectReadable(await site.get("/en/organisations"), /Members/, "/en/organisations");
    expectReadable(await site.get("/en/code-of-conduct"), /Code of conduct/, "/en/code-of-conduct");
    expectReadable(await site.get("/en/join"), /\w/, "/en/join");
  });

  test("a form that is sent with empty fields, or an odd spelling, is answered at once", async () => {
    for (const address of ["/en/search?q=casting&place=", "/en/search?q=a%2Cb", "/en?x=1", "/en/search?q=%zz"]) {
      const arrived = await site.get(address);
      expect([address, arrived.status, arrived.data.length]).toEqual([address, 200, 1]);
      expect(arrived.html).toMatch(/<h1/);
    }
  });

  test("a listing comes with its words, its offer and its place in the site", async () => {
    const organisation = await member(site.market);
    const text = {
      en: { title: "Laser welder", summary: "Welds what melts.", description: "", included: "", terms: "" },
    };
    const priced = { priceMode: "amount", price: 68_000, currency: "HKD", priceUnit: "hour" };
    const { id } = await site.market.listing(organisation, { text, ...priced });
    const arrived = await site.get(`/en/listings/${id}?text=en`);
    expectReadable(
      { ...arrived, html: arrived.html.replace("Welds what melts.", "Welds what melts, exactly.") },
      /Laser welder/,
      `/en/listings/${id}`,
    );
    expect(arrived.title).toMatch(/^Laser welder - /);
    const [product, trail] = arrived.structured;
    expect(product).toMatchObject({
      "@type": "Product",
      name: "Laser welder",
      offers: { "@type": "Offer", price: "680.00", priceCurrency: "HKD", seller: { name: organisation.name } },
    });
    expect(trail).toMatchObject({ "@type": "BreadcrumbList" });
    expect(arrived.html).toContain(`<meta property="og:image" content="${addressed(`/cards/en/listings/${id}.png`)}`);
  });

  test("a course says when it starts", async () => {
    const organisation = await member(site.market);
    const { id } = await site.market.listing(organisation, {
      kind: "training",
      categoryId: "bench-jewellery-course",
      title: "Bench basics",
    });
    const startsAt = new Date(site.market.clock.now().getTime() + 7 * 86_400_000);
    const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
    const run = { listingId: id, language: "en", mode: "hybrid", startsAt, endsAt, seats: 8 };
    await site.market.db.trainingSession.create({ data: run });
    const [course] = (await site.get(`/en/listings/${id}`)).structured;
    expect(course).toMatchObject({
      "@type": "Course",
      hasCourseInstance: [{ "@type": "CourseInstance", startDate: startsAt.toISOString(), courseMode: "blended" }],
    });
  });

  test("a member's profile says who it is and lists what it offers", async () => {
    const organisation = await member(site.market);
    const { id } = await site.market.listing(organisation, { title: "Wax printer" });
    const arrived = await site.get(`/pt/organisations/${organisation.slug}`);
    expect(arrived.html).toContain(organisation.name);
    expect(arrived.html).toContain('<html lang="pt">');
    expect(arrived.structured[0]).toMatchObject({ "@type": "Organization", name: organisation.name });
    expect(arrived.html).toContain(addressed(`/cards/pt/organisations/${organisation.slug}.png`));
    expect(id).toBeTruthy();
  });

  test("the same page may be kept: a reader who has it is told so", async () => {
    const first = await site.get("/en/code-of-conduct");
    expect(first.header("cache-control")).toBe("public, max-age=0, s-maxage=30");
    expect(first.header("vary")).toMatch(/cookie/i);
    const again = await site.get("/en/code-of-conduct", undefined, { "if-none-match": String(first.header("etag")) });
    expect([again.status, again.html]).toEqual([304, ""]);
  });

  test("what somebody happens to ask for is no page of its own", async () => {
    expect((await site.get("/en/search?q=casting")).isKeptOut).toBe(true);
    const one = await site.get("/en/search?kind=lab");
    expect([one.isKeptOut, one.canonical]).toEqual([false, addressed("/en/search?kind=lab")]);
    const two = await site.get("/en/search?kind=lab&stage=assay");
    expect([two.isKeptOut, two.canonical]).toEqual([true, addressed("/en/search")]);
  });
});

describe("pages for one person", () => {
  test("who has signed in gets their own, which nobody may keep", async () => {
    const { owner, name } = await member(site.market);
    const arrived = await site.get("/en/", owner);
    expect(arrived.status).toBe(200);
    expect(arrived.html).toContain(owner.name);
    expect(arrived.html).toContain(name);
    expect(arrived.header("cache-control")).toBe("private, no-store");
    expect(arrived.header("etag")).toBeUndefined();
    // Their app starts at once.
    expect(arrived.running).toEqual(expect.arrayContaining([expect.stringContaining('type="module"')]));
  });

  test("work pages are made in the browser and kept out of search engines", async () => {
    const { owner } = await member(site.market);
    for (const path of ["/en/desk", "/en/account", "/en/secretariat", "/en/sign-in", "/en/desk/listings/new"]) {
      const arrived = await site.get(path, owner);
      expect([path, arrived.status, arrived.isKeptOut]).toEqual([path, 200, true]);
      expect(arrived.html).toContain('<div id="root"></div>');
      expect(arrived.html).not.toContain(owner.name);
    }
  });

  test("many readers at the same moment each get their own page, in their own language", async () => {
    const people = await Promise.all(Array.from({ length: 6 }, async () => (await member(site.market)).owner));
    const asked = people.flatMap((person) => ["en", "zh-Hans", "zh-Hant", "pt"].map((locale) => ({ person, locale })));
    const pages = await Promise.all(asked.map(({ person, locale }) => site.get(`/${locale}/`, person)));
    const words = { en: "Sign out", "zh-Hans": "寻找", "zh-Hant": "尋找", pt: "Procurar" };
    for (const [index, { person, locale }] of asked.entries()) {
      const { html } = pages[index] ?? { html: "" };
      const named = people.filter(({ name }) => html.includes(name));
      expect(named).toEqual([person]);
      expect(html).toContain(`<html lang="${locale}">`);
      for (const other of ["zh-Hans", "zh-Hant"] as const)
        if (other !== locale) expect(html).not.toContain(`>${words[other]}<`);
    }
  });
});

describe("what is not for everybody", () => {
  test("a listing for members leaves no trace where strangers look", async () => {
    const organisation = await member(site.market);
    const secret = "Quiet platinum refinery";
    const { id } = await site.market.listing(organisation, { title: secret, visibility: "members" });
    const stranger = await site.get(`/en/listings/${id}`);
    expect([stranger.status, stranger.structured, stranger.data]).toEqual([404, [], []]);
    const looked = [
      "/en/",
      `/en/organisations/${organisation.slug}`,
      "/en/search?q=platinum",
      "/sitemaps/listings-1.xml",
    ];
    for (const path of [...looked, `/en/listings/${id}`]) {
      const { html } = await site.get(path);
      expect(html.includes(secret)).toBe(false);
      if (!path.endsWith(id)) expect(html.includes(id)).toBe(false);
    }
    expect((await site.get(`/cards/en/listings/${id}.png`)).status).toBe(404);
    expect((await site.get(`/cards/en/listings/${id}.png`, organisation.owner)).status).toBe(404);
    const own = await site.get(`/en/listings/${id}`, organisation.owner);
    expect([own.status, own.isKeptOut, own.structured]).toEqual([200, true, []]);
    expect(own.html).toContain(secret);
    expect(own.html).toContain("/cards/en/alliance.png");
  });

  test("a member price stays with members", async () => {
    const organisation = await member(site.market);
    const prices = { priceMode: "amount", price: 91_300, memberPrice: 77_700, currency: "HKD", priceUnit: "hour" };
    const { id } = await site.market.listing(organisation, prices);
    expect((await site.get(`/en/listings/${id}`)).html).not.toMatch(/777|77700/);
    expect((await site.get(`/en/listings/${id}`, organisation.owner)).html).toMatch(/777/);
  });

  test("the sitemap holds what everybody may read, in four languages", async () => {
    const organisation = await member(site.market);
    const [open, draft] = await Promise.all([
      site.market.listing(organisation),
      site.market.listing(organisation, { status: "draft" }),
    ]);
    const index = (await site.get("/sitemap.xml")).html;
    expect(index).toContain(`<loc>${addressed("/sitemaps/listings-1.xml")}</loc>`);
    const listings = (await site.get("/sitemaps/listings-1.xml")).html;
    for (const locale of ["en", "zh-Hans", "zh-Hant", "pt"])
      expect(listings).toContain(`<loc>${addressed(`/${locale}/listings/${open.id}`)}</loc><lastmod>20`);
    expect(listings).not.toContain(draft.id);
    const applicant = await site.market.organisation({ membership: "applied" });
    const organisations = (await site.get("/sitemaps/organisations-1.xml")).html;
    expect(organisations).toContain(addressed(`/en/organisations/${organisation.slug}`));
    expect(organisations).not.toContain(applicant.slug);
    expect((await site.get("/robots.txt")).html).toContain(`Sitemap: ${addressed("/sitemap.xml")}`);
  });
});

describe("words that break pages", () => {
  const odd = `</script><script>alert(1)</script> "O'Brien" & <b>5 µm</b>\u2028\u2029 $& $1 <!--`;

  test("a title is only ever text, in the page, its data and what it says of itself", async () => {
    const organisation = await member(site.market);
    const plain = await site.market.listing(organisation);
    const { id } = await site.market.listing(organisation, { title: odd });
    const [usual, arrived] = await Promise.all([site.get(`/en/listings/${plain.id}`), site.get(`/en/listings/${id}`)]);
    expect(arrived.running).toEqual(usual.running);
    expect(arrived.structured[0]).toMatchObject({ name: odd });
    expect(JSON.stringify(arrived.data)).toContain(JSON.stringify(odd).slice(1, -1));
    expect(arrived.html.match(/alert\(1\)/g)?.length).toBeGreaterThan(3);
    expect(arrived.html).not.toContain("<script>alert");
    expect(arrived.html.match(/<script[^>]*json[^>]*>[\s\S]*?<\/script>/g)?.join("")).not.toMatch(/[\u2028\u2029]/);
    expect(arrived.html).not.toMatch(/content="[^"]*"O'/);
  });

  test("a picture can be drawn of it", async () => {
    const organisation = await member(site.market);
    const { id } = await site.market.listing(organisation, {
      title: `${odd} 18K金 倒模 \u{1f48e} \u202e عربي ${"x".repeat(300)}`,
    });
    const card = await site.get(`/cards/zh-Hans/listings/${id}.png`);
    expect([card.status, card.header("content-type")]).toEqual([200, "image/png"]);
  });

  test("an address full of them is quoted, not obeyed", async () => {
    const { html, status } = await site.get(`/en/search?q=${encodeURIComponent(odd)}`);
    expect(status).toBe(200);
    expect(html).not.toContain("<script>alert");
  });
});

describe("pages that are not there", () => {
  test("what never was is not found, what everybody could read is gone", async () => {
    const organisation = await member(site.market);
    const removed = await site.market.listing(organisation, { status: "removed" });
    const draft = await site.market.listing(organisation, { status: "draft", publishedAt: null });
    const statuses = await Promise.all(
      [
        "/en/nothing-here",
        "/en/organisations/nobody",
        "/en/listings/0192f0c1-0000-7000-8000-000000000000",
        "/en/listings/no-id",
        `/en/listings/${draft.id}`,
        `/en/listings/${removed.id}`,
      ].map(async (path) => (await site.get(path)).status),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404, 410]);
    const gone = await site.get(`/en/listings/${removed.id}`);
    expect(gone.isKeptOut).toBe(true);
    expect(gone.html).toMatch(/<h1/);
    expect(gone.html).toMatch(/<link rel="stylesheet"[^>]*not-found/);
  });

  test("an address is moved to itself, never to another site", async () => {
    for (const [path, to] of [
      ["/en/search/?q=a", "/en/search?q=a"],
      ["/en//evil.example/", "/en//evil.example"],
      ["/en/https://evil.example/", "/en/https://evil.example"],
    ]) {
      const arrived = await site.get(path ?? "");
      expect([arrived.status, arrived.header("location")]).toEqual([301, to]);
    }
  });

  test("when a page cannot be rendered, the browser makes it", async () => {
    const { search } = site.market.parts;
    const find = () => Promise.reject(new Error("the search is down"));
    const server = await site.serve({ search: { ...search, find } });
    const { statusCode, body } = await server.inject("/en/search");
    await server.close();
    expect(statusCode).toBe(200);
    expect(body).toContain('<div id="root"></div>');
    expect(body).toContain('type="module"');
  });
});
