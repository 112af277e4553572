import { createHmac } from "node:crypto";
import { clientFor } from "./client.ts";
import type { Marketplace } from "./marketplace.ts";

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly location: string | null;
}

/** Keeps cookies and names its origin, as a browser does. */
export function openBrowser(market: Marketplace, origin = market.url) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const send = async (method: "GET" | "POST", path: string, body?: object): Promise<Answer> => {
    const headers: Record<string, string> = { cookie: cookie(), origin };
    if (body !== undefined) headers["content-type"] = "application/json";
    const answer = await market.fetch(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    const text = await answer.text();
    return {
      status: answer.status,
      body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : null,
      location: answer.headers.get("location"),
    };
  };
  return {
    jar,
    get: (path: string) => send("GET", path),
    post: (path: string, body: object) => send("POST", `/api/auth${path}`, body),
    /** Opens a link of a mail. */
    follow: (link: string) => send("GET", link.slice(market.url.length)),
    get client() {
      return clientFor(market.url, cookie());
    },
  };
}

export type Browser = ReturnType<typeof openBrowser>;

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ""] = line.split(";");
  const at = pair.indexOf("=");
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}

/** The address behind the button of the newest mail of a kind. */
export async function mailedLink(market: Marketplace, to: string, template: string): Promise<string> {
  const mail = (await market.mails(to)).findLast((each) => each.template === template);
  const link = /https?:\/\/\S+/.exec(mail?.text ?? "")?.[0];
  if (link === undefined) throw new Error(`no mail ${template} to ${to}`);
  return link;
}

/** What an authenticator app shows for the secret in this otpauth address (RFC 6238: SHA-1, 30 s, 6 digits). */
export function totpCode(uri: string, at = Date.now()): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const bits = [...secret]
    .map((character) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(character).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
