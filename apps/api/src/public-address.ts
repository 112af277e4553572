import { BlockList, isIP } from "node:net";

/** Whether a request that a member asked for may go to this IP address. */
export type MayReach = (address: string) => boolean;

/** Networks that are somebody's own, a machine's own or a cloud's own; 168.63.129.16 is Azure's inside of every machine. */
const CLOSED_IPV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "168.63.129.16/32",
];
/** Of IPv6 only what is handed out to the world, less tunnels, which hide an IPv4 address, and what is for books. */
const OPEN_IPV6 = ["2000::/3"];
const CLOSED_IPV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const listOf = (nets: readonly string[], family: "ipv4" | "ipv6") => {
  const list = new BlockList();
  for (const net of nets) {
    const [address = "", bits] = net.split("/");
    list.addSubnet(address, Number(bits), family);
  }
  return list;
};
const closed4 = listOf(CLOSED_IPV4, "ipv4");
const closed6 = listOf(CLOSED_IPV6, "ipv6");
const open6 = listOf(OPEN_IPV6, "ipv6");

/** An address that everybody in the world reaches, as against one inside the house that the server stands in. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed4.check(address, "ipv4");
  return family === 6 && open6.check(address, "ipv6") && !closed6.check(address, "ipv6");
}
