import { describe, expect, test } from "vitest";
import { definitionOf, EVENT_NAMES } from "./catalogue.ts";
import { choiceFor, DEFAULT_SETTINGS, defaultChoice, endMails, isMandatory } from "./rules.ts";
import { CATEGORIES, type Choice } from "./schemas.ts";

const off: Choice = { mail: "off", push: false };
const allOff = { ...DEFAULT_SETTINGS, choices: Object.fromEntries(CATEGORIES.map((each) => [each, off])) };

describe("the catalogue", () => {
  test.each(EVENT_NAMES)("%s reaches somebody through some channel", (event) => {
    const { channels, audience } = definitionOf(event);
    expect(channels.length).toBeGreaterThan(0);
    expect(audience.length).toBeGreaterThan(0);
  });

  test.each(EVENT_NAMES)("%s is told by mail at once when it is mandatory, whatever is set, and else not", (event) => {
    const { mandatory, channels } = definitionOf(event);
    const told = mandatory && channels.includes("mail");
    expect(choiceFor(event, allOff).mail).toBe(told ? "at-once" : "off");
    expect(choiceFor(event, allOff).push).toBe(mandatory && channels.includes("push"));
  });

  test("every category has something to tell", () => {
    const used = new Set(EVENT_NAMES.map((event) => definitionOf(event).category));
    expect([...used].sort()).toEqual([...CATEGORIES].sort());
  });

  test("security cannot be turned off, enquiries can", () => {
    expect(isMandatory("security")).toBe(true);
    expect(isMandatory("enquiries")).toBe(false);
  });
});

describe("endMails", () => {
  test("ends the mails of one category and leaves the others as they were", () => {
    const { choices } = endMails(DEFAULT_SETTINGS, "enquiries");
    expect(choices).toEqual({ enquiries: { ...defaultChoice("enquiries"), mail: "off" } });
  });

  test("of digests ends all that is gathered, and nothing that comes at once", () => {
    const daily = { mail: "daily", push: false } as const;
    const { choices } = endMails({ ...DEFAULT_SETTINGS, choices: { listings: daily } }, "digest");
    expect(choices).toEqual({ listings: { mail: "off", push: false } });
  });
});
