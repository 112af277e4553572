import type { PageLocale } from "@commonbench/payments/payments";
import { describe, expect, test } from "vitest";
import { key, PAYEE, useDesk } from "./desk.ts";

const GOOD = { email: "buyer@example.com", number: "4242 4242 4242 4242", expiry: "12 / 34", cvc: "123", name: "A" };

const send = (url: string, form: Record<string, string>) =>
  fetch(url, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });

describe("the hosted pages", () => {
  const desk = useDesk();
  const open = async (draft = {}) => {
    const { id, url } = await desk().checkout(draft);
    return { id, url: url ?? "" };
  };

  test.each<[PageLocale, string, string]>([
    ["en", "en", "Pay HKD\u202f1,200.00"],
    ["zh-Hans", "zh-Hans", "支付HKD\u202f1,200.00"],
    ["zh-Hant", "zh-Hant", "支付HKD\u202f1,200.00"],
    ["pt", "pt", "Pagar HKD\u202f1200,00"],
  ])("speak the language of the checkout (%s), and say that no money moves", async (locale, lang, button) => {
    const { url } = await open({ locale });
    const page = await (await fetch(url)).text();
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain(button);
    expect(page).toContain('role="note"');
    expect(page).toContain("4000 0027 6000 3184");
  });

  test("take a card, spaces and all, and lead back", async () => {
    const { id, url } = await open();
    const done = await send(url, GOOD);
    expect(done.status).toBe(303);
    expect(done.headers.get("location")).toBe(`http://localhost/pay/1?checkout=${id}`);
    expect((await send(url, GOOD)).headers.get("location")).toBe(done.headers.get("location"));
    expect((await desk().payments.loadCheckout(id)).payment?.captured).toBe(120_000);
  });

  test.each([
    ["number", "4242 4242 4242 4241", "not a card number"],
    ["number", "4111 1111 1111 1111", "test cards only"],
    ["expiry", "13 / 34", "month and year"],
    ["expiry", "10 / 26", "has expired"],
    ["cvc", "12", "3 or 4 digits"],
    ["email", "nobody", "an e-mail address"],
  ])("say what is wrong with %s %s at its field, before any bank is asked", async (name, value, words) => {
    const { id, url } = await open();
    const page = await send(url, { ...GOOD, [name]: value });
    expect(page.status).toBe(422);
    const text = (await page.text()).replace(/\s+/g, " ");
    expect(text).toMatch(new RegExp(`id="${name}-below" class="wrong"[^<]*${words}`));
    expect((await desk().payments.loadCheckout(id)).payment).toBeNull();
  });

  test("a declined card is said, and the next may be tried; its code is not kept", async () => {
    const { url } = await open();
    const declined = await send(url, { ...GOOD, number: "4000000000009995" });
    expect(declined.status).toBe(402);
    const page = await declined.text();
    expect(page).toContain('role="alert"');
    expect(page).toContain("not enough money");
    expect(page).not.toContain('value="123"');
    expect((await send(url, GOOD)).status).toBe(303);
  });

  test("the bank asks in between", async () => {
    const { id, url } = await open();
    const asked = await send(url, { ...GOOD, number: "4000 0027 6000 3184" });
    const challenge = asked.headers.get("location") ?? "";
    expect(challenge).toContain(`/c/challenge/${id}`);
    const refused = await send(challenge, { answer: "fail" });
    expect(await (await fetch(refused.headers.get("location") ?? "")).text()).toContain('role="alert"');
    await send(url, { ...GOOD, number: "4000 0027 6000 3184" });
    expect((await send(challenge, { answer: "pass" })).headers.get("location")).toContain("http://localhost/pay/1");
  });

  test("what is held is called so", async () => {
    const { url } = await open({ capture: "manual" });
    expect(await (await fetch(url)).text()).toContain("Authorise HKD");
  });

  test("an expired or unknown checkout says so and leads back", async () => {
    const { id, url } = await open();
    await desk().payments.expireCheckout(id, key());
    const over = await send(url, GOOD);
    expect(over.status).toBe(410);
    expect(await over.text()).toContain("http://localhost/pay/1");
    expect((await fetch(url.replace(id, "cs_test_nothing"))).status).toBe(404);
  });

  test("what members write is text, never markup", async () => {
    const { url } = await open({ lines: [{ name: '<script>alert("1")</script>', amount: 100, quantity: 1 }] });
    const page = await (await fetch(url)).text();
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;");
  });

  test("a payee hands in the form, once everything is there; its link lasts five minutes", async () => {
    const { payments, sandbox } = desk();
    const { id } = await payments.createAccount(PAYEE, key());
    const urls = { returnUrl: "http://localhost/back", refreshUrl: "http://localhost/again" };
    const url = await payments.createOnboardingLink(id, urls);
    const page = await fetch(url, { headers: { "accept-language": "zh-HK,en;q=0.5" } });
    expect(await page.text()).toContain('<html lang="zh-Hant">');
    expect((await send(url, { name: "Lab", holder: "Lab", bankNumber: "1", agree: "yes" })).status).toBe(422);
    const done = await send(url, { name: "Lab", holder: "Lab", bankNumber: "000123456", agree: "yes" });
    expect(done.headers.get("location")).toBe("http://localhost/back");
    expect((await payments.loadAccount(id)).transfers).toBe("active");
    expect(await (await fetch(await payments.createDashboardLink(id))).text()).toContain("Your money at Stripe");
    sandbox.clock.forward(301);
    const over = await fetch(url);
    expect([over.status, await over.text()]).toEqual([410, expect.stringContaining("http://localhost/again")]);
  });
});
