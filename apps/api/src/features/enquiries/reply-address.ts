import type { Db, Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import { isSame, sealOf } from "#api/seal.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const MAC_BYTES = 15;

/** Where mails to us arrive, as MAIL_REPLY_DOMAIN says it. */
function replyDomain({ replyDomain: domain, publicUrl }: Parts["env"]): string {
  const { hostname } = new URL(publicUrl);
  return domain ?? (/[a-z]/.test(hostname) ? hostname : "reply.commonbench.local");
}

export interface Correspondent {
  readonly enquiryId: string;
  readonly personId: string;
  readonly organisationId: string;
}

/** The address at which a person's answers to a thread arrive. Whoever was not given it cannot guess it. */
export async function replyAddressOf(
  tx: Tx,
  { env }: Pick<Parts, "env">,
  correspondent: Correspondent,
): Promise<string> {
  const { id } = await tx.replyAddress.upsert({
    where: { enquiryId_personId_organisationId: correspondent },
    create: correspondent,
    update: {},
    select: { id: true },
  });
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  return `reply+${base32(bytes)}${base32(macOf(env.secret, id))}@${replyDomain(env)}`;
}

/** Whose answer it is that came to this address; null when we never gave it out. */
export async function findCorrespondent(
  db: Db,
  { env }: Pick<Parts, "env">,
  address: string,
): Promise<Correspondent | null> {
  const token = /^reply\+([0-9a-z]{26})([0-9a-z]{24})@/i.exec(address.trim());
  if (token === null || !address.toLowerCase().endsWith(`@${replyDomain(env)}`)) return null;
  const id = uuidOf(token[1] ?? "");
  if (id === null || !isSame((token[2] ?? "").toLowerCase(), base32(macOf(env.secret, id)))) return null;
  const select = { enquiryId: true, personId: true, organisationId: true };
  return db.replyAddress.findUnique({ where: { id }, select });
}

function macOf(secret: string, id: string): Buffer {
  return sealOf(secret, "reply", id).subarray(0, MAC_BYTES);
}

/** Mail programs change the case of addresses, so five bits a letter and none of the look-alikes. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

function uuidOf(text: string): string | null {
  const values = Array.from(text.toLowerCase(), (letter) => ALPHABET.indexOf(letter));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, "0")).join("");
  const hex = Array.from({ length: 32 }, (_, at) =>
    Number.parseInt(bits.slice(at * 4, at * 4 + 4), 2).toString(16),
  ).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
