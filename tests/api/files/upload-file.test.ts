import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { gradient, jpeg, pdf, upload } from "../../support/uploads.ts";

let market: Marketplace;
let owner: TestPerson;
beforeAll(async () => {
  market = await openMarketplace();
  ({ owner } = await market.organisation({ membership: "admitted" }));
});
afterAll(() => market.close());

const variant = async (id: string, name: string) => {
  const answer = await market.fetch(`/files/${id}/${name}`, { as: owner });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};
const count = () => market.db.storedFile.count();

describe("POST /api/files: photos", () => {
  test("a photo is kept in three sizes and two formats, none larger than it was", async () => {
    const bytes = await jpeg(1500, 1000);
    const { status, file } = await upload(market, bytes, { as: owner, name: "bench.jpg" });
    expect(status).toBe(201);
    expect(file).toEqual({
      id: expect.any(String),
      kind: "photo",
      name: "bench.jpg",
      width: 1500,
      height: 1000,
      bytes: bytes.length,
    });
    const id = file?.id ?? "";
    const sizes = { small: [480, 320], medium: [1024, 683], large: [1500, 1000] };
    for (const [size, [width, height]] of Object.entries(sizes)) {
      expect(await sharp(await variant(id, `${size}.webp`)).metadata()).toMatchObject({
        format: "webp",
        width,
        height,
      });
      expect(await sharp(await variant(id, `${size}.avif`)).metadata()).toMatchObject({
        format: "heif",
        width,
        height,
      });
    }
  });

  test("nothing but the pixels stays: no place, no camera, no profile; and the photo stands upright", async () => {
    const exif = {
      IFD0: { Make: "SecretCamera", Copyright: "hidden" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "22/1 54/1 0/1" },
    };
    const bytes = await gradient(600, 400).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { file } = await upload(market, bytes, { as: owner });
    expect(file).toMatchObject({ width: 400, height: 600 });
    for (const name of ["large.webp", "large.avif"]) {
      const kept = await variant(file?.id ?? "", name);
      const { exif: found, xmp, icc, orientation, width, height } = await sharp(kept).metadata();
      expect([found, xmp, icc]).toEqual([undefined, undefined, undefined]);
      expect(orientation ?? 1).toBe(1);
      expect([width, height]).toEqual([400, 600]);
      expect(kept.includes("SecretCamera")).toBe(false);
    }
  });

  test.each(["png", "webp", "avif"] as const)("a photo in %s is taken, whatever its name says", async (format) => {
    const bytes = await gradient(300, 200).toFormat(format).toBuffer();
    expect(await upload(market, bytes, { as: owner, name: "photo.exe", type: "text/html" })).toMatchObject({
      status: 201,
      file: { width: 300 },
    });
  });

  test("a transparent logo stays transparent; a four-colour print file turns to screen colours", async () => {
    const logo = await sharp({
      create: { width: 64, height: 64, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { file } = await upload(market, logo, { as: owner });
    expect((await sharp(await variant(file?.id ?? "", "small.webp")).metadata()).hasAlpha).toBe(true);
    const print = await gradient(64, 64).toColourspace("cmyk").jpeg().toBuffer();
    const printed = await upload(market, print, { as: owner });
    expect((await sharp(await variant(printed.file?.id ?? "", "small.webp")).metadata()).channels).toBe(3);
  });

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ["an empty file", () => Buffer.alloc(0), "files.empty"],
    ["text under a photo's name", () => Buffer.from("hello"), "files.type-not-allowed"],
    [
      "a page under a photo's name",
      () => Buffer.from("<!doctype html><script>alert(1)</script>"),
      "files.type-not-allowed",
    ],
    [
      "an SVG",
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      "files.type-not-allowed",
    ],
    [
      "an SVG with an XML head",
      () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      "files.type-not-allowed",
    ],
    ["a GIF", () => gradient(20, 20).gif().toBuffer(), "files.type-not-allowed"],
    ["a TIFF", () => gradient(20, 20).tiff().toBuffer(), "files.type-not-allowed"],
    ["a document", () => pdf(), "files.type-not-allowed"],
    ["a photo cut in the middle", async () => (await jpeg()).subarray(0, 9000), "files.broken-image"],
    [
      "a PNG cut in the middle",
      async () => (await gradient(400, 400).png().toBuffer()).subarray(0, 3000),
      "files.broken-image",
    ],
    ["only the first bytes of a photo", () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "files.broken-image"],
    ["a PNG whose head promises 60,000 by 60,000 pixels", () => hugePng(60_000, 60_000), "files.image-too-many-pixels"],
    [
      "a plain PNG that unpacks to 64 megapixels",
      () =>
        sharp({ create: { width: 8000, height: 8000, channels: 3, background: "red" } })
          .png()
          .toBuffer(),
      "files.image-too-many-pixels",
    ],
  ])("refuses %s", async (_, bytes, reason) => {
    const before = await count();
    expect(await upload(market, await bytes(), { as: owner })).toEqual({ status: 422, reason, file: null });
    expect(await count()).toBe(before);
  });

  test("refuses more than 20 megabytes without reading them all", async () => {
    const large = Buffer.concat([await jpeg(), Buffer.alloc(20 * 1024 * 1024)]);
    expect(await upload(market, large, { as: owner })).toMatchObject({ status: 422, reason: "files.too-large" });
  });

  test("of a photo with a second file behind it only the photo is kept", async () => {
    const both = Buffer.concat([await jpeg(), Buffer.from("<script>alert(1)</script>PK\u0003\u0004 evil.jar")]);
    const { file } = await upload(market, both, { as: owner });
    for (const size of ["small", "medium", "large"]) {
      expect((await variant(file?.id ?? "", `${size}.webp`)).includes("<script>")).toBe(false);
    }
  });

  test("eight uploads at once all succeed", async () => {
    const bytes = await jpeg(160, 120);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => upload(market, bytes, { as: owner })));
    expect(outcomes.map(({ status }) => status)).toEqual(Array(8).fill(201));
  });
});

describe("POST /api/files: documents", () => {
  test("a PDF is kept byte for byte", async () => {
    const { status, file } = await upload(market, pdf(), {
      as: owner,
      kind: "document",
      name: "ISO 证书.pdf",
      type: "application/pdf",
    });
    expect(status).toBe(201);
    expect(file).toMatchObject({
      kind: "document",
      name: "ISO 证书.pdf",
      width: null,
      height: null,
      bytes: pdf().length,
    });
    expect(await variant(file?.id ?? "", "document.pdf")).toEqual(pdf());
  });

  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ["an empty file", () => Buffer.alloc(0), "files.empty"],
    ["a photo", () => jpeg(), "files.type-not-allowed"],
    ["a page under a document's name", () => Buffer.from("<html>%PDF-1.4 %%EOF"), "files.type-not-allowed"],
    ["a document without an end", () => pdf().subarray(0, 60), "files.broken-document"],
    [
      "a document with an archive behind it",
      () => Buffer.concat([pdf(), Buffer.from("PK\u0005\u0006rest")]),
      "files.broken-document",
    ],
    ["something in front of the head", () => Buffer.concat([Buffer.from("GIF89a"), pdf()]), "files.type-not-allowed"],
  ])("refuses %s", async (_, bytes, reason) => {
    expect(await upload(market, await bytes(), { as: owner, kind: "document", name: "x.pdf" })).toEqual({
      status: 422,
      reason,
      file: null,
    });
  });
});

describe("POST /api/files: names and callers", () => {
  test.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\fakepath\\bench photo.jpg", "bench photo.jpg"],
    ["a\u202Egpj.exe", "agpj.exe"],
    [`${"长".repeat(200)}.jpg`, "长".repeat(120)],
  ])("the name %j is shown as %j", async (name, shown) => {
    const { file } = await upload(market, await jpeg(20, 20), { as: owner, name });
    expect(file?.name).toBe(shown);
  });

  test("refuses nobody, whoever acts for none, an unknown kind, no file, and two files", async () => {
    const photo = await jpeg(20, 20);
    expect(await upload(market, photo)).toMatchObject({ status: 401, reason: "sign-in-first" });
    expect(await upload(market, photo, { as: await market.person() })).toMatchObject({
      status: 403,
      reason: "choose-an-organisation",
    });
    expect(await upload(market, photo, { as: owner, kind: "video" })).toMatchObject({ status: 400, reason: null });
    const nothing = await market.fetch("/api/files?kind=photo", { method: "POST", body: new FormData(), as: owner });
    expect(nothing.status).toBeGreaterThanOrEqual(400);
    const two = new FormData();
    two.append("file", new File([new Uint8Array(photo)], "1.jpg"));
    two.append("file", new File([new Uint8Array(photo)], "2.jpg"));
    const answer = await market.fetch("/api/files?kind=photo", { method: "POST", body: two, as: owner });
    expect([answer.status, await answer.json()]).toEqual([422, { error: { reason: "files.too-many" } }]);
    const json = await market.fetch("/api/files?kind=photo", {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
      as: owner,
    });
    expect(json.status).toBe(400);
  });

  test("refuses a page of another site", async () => {
    const answer = await market.fetch("/api/files?kind=photo", {
      method: "POST",
      body: new FormData(),
      headers: { origin: "https://evil.test" },
      as: owner,
    });
    expect(answer.status).toBe(403);
  });
});

/** A PNG that holds nothing but a head. */
function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13, 0);
  head.write("IHDR", 4, "latin1");
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  head.set([8, 2, 0, 0, 0], 16);
  const sum = crc32(head.subarray(4, 21));
  head.writeUInt32BE(sum, 21);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    head,
    Buffer.from("0000000049444154", "hex"),
    Buffer.alloc(4),
    Buffer.from("0000000049454e44ae426082", "hex"),
  ]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
