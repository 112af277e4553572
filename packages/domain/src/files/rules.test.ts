import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Attachments, displayFileName, fileAudience, hasVariant, isWholePdf, mayBeSent } from "./rules.ts";

const nobody = { organisationId: null, membersOnly: false, secretariat: false };
const file = (over: Partial<Attachments> = {}): Attachments => ({
  organisationId: "a",
  logo: false,
  papers: false,
  parties: [],
  reported: false,
  listings: [],
  ...over,
});
const listing = (
  status: Attachments["listings"][number]["status"],
  visibility: "everybody" | "members" = "everybody",
) => ({ status, visibility });

describe("fileAudience", () => {
  test("what nothing points at belongs to its organisation alone", () => {
    expect(fileAudience(file(), nobody)).toBeNull();
    expect(fileAudience(file(), { ...nobody, secretariat: true })).toBeNull();
    expect(fileAudience(file(), { ...nobody, organisationId: "a" })).toBe("reader");
    expect(fileAudience(file(), { ...nobody, organisationId: "b" })).toBeNull();
  });

  test("one public use makes it public, whatever the others are", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (papers, membersOnly, secretariat) => {
        const listings = [listing("draft"), listing("published", "members"), listing("published")];
        expect(fileAudience(file({ papers, listings }), { organisationId: null, membersOnly, secretariat })).toBe(
          "everybody",
        );
        expect(fileAudience(file({ papers, logo: true }), { organisationId: null, membersOnly, secretariat })).toBe(
          "everybody",
        );
      }),
    );
  });

  test("a listing for members is for members and the secretariat", () => {
    const shown = file({ listings: [listing("published", "members")] });
    expect(fileAudience(shown, nobody)).toBeNull();
    expect(fileAudience(shown, { ...nobody, membersOnly: true })).toBe("reader");
    expect(fileAudience(shown, { ...nobody, secretariat: true })).toBe("reader");
  });

  test("members do not see what is not published", () => {
    for (const status of ["draft", "paused", "closed", "removed"] as const) {
      expect(fileAudience(file({ listings: [listing(status)] }), { ...nobody, membersOnly: true })).toBeNull();
    }
  });
});

describe("files of enquiries", () => {
  test("both sides of an enquiry read what was sent in it, and nobody else", () => {
    const sent = file({ parties: ["a", "b"] });
    expect(fileAudience(sent, { ...nobody, organisationId: "b" })).toBe("reader");
    expect(fileAudience(sent, { ...nobody, organisationId: "c", membersOnly: true })).toBeNull();
    expect(fileAudience(sent, { ...nobody, secretariat: true })).toBeNull();
    expect(fileAudience({ ...sent, reported: true }, { ...nobody, secretariat: true })).toBe("reader");
  });

  test.each([
    ["ring.3dm", true],
    ["报价单.XLSX", true],
    ["invoice.pdf.exe", false],
    ["page.html", false],
    ["drawing.svg", false],
    ["no-extension", false],
  ])("%s may be sent: %s", (name, may) => {
    expect(mayBeSent(name)).toBe(may);
  });
});

describe("displayFileName", () => {
  test.each([
    ["bench.jpg", "bench.jpg"],
    ["  two   spaces .pdf", "two spaces .pdf"],
    ["a/b\\c.pdf", "a b c.pdf"],
    ["\u202Egpj.exe", "gpj.exe"],
    ["cafe\u0301.jpg", "café.jpg"],
    ["\u0000\n", ""],
  ])("%j is shown as %j", (name, shown) => {
    expect(displayFileName(name)).toBe(shown);
  });

  test("whatever was sent: at most 120 characters, whole ones, without control characters, and stable", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const shown = displayFileName(name);
        expect([...shown].length).toBeLessThanOrEqual(120);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
        expect(displayFileName(shown)).toBe(shown);
      }),
    );
  });
});

describe("isWholePdf", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test.each([
    ["%PDF-1.7\n...\n%%EOF\n", true],
    ["%PDF-2.0\r\n...\r\n%%EOF\r\n\0\0", true],
    ["%PDF-1.4 first %%EOF more %%EOF", true],
    ["%PDF-1.7\n...", false],
    ["\n%PDF-1.7\n%%EOF", false],
    ["%PDF-1.7\n%%EOF\nPK\u0003\u0004", false],
    ["%PDF-x", false],
    ["", false],
  ])("%j: %s", (text, whole) => {
    expect(isWholePdf(bytes(text))).toBe(whole);
  });
});

describe("hasVariant", () => {
  test("photos come in sizes, documents whole", () => {
    expect(hasVariant("photo", "small.webp")).toBe(true);
    expect(hasVariant("photo", "document.pdf")).toBe(false);
    expect(hasVariant("document", "document.pdf")).toBe(true);
    expect(hasVariant("document", "large.avif")).toBe(false);
  });
});
