import { isPublicAddress } from "@commonbench/api/public-address";
import { expect, test } from "vitest";

test("addresses that the world shares are public", () => {
  for (const address of ["8.8.8.8", "113.108.1.1", "2606:4700::1111", "2400:3200::1"])
    expect([address, isPublicAddress(address)]).toEqual([address, true]);
});

test("those of a house, of a machine, of a cloud and in disguise are not", () => {
  const closed = [
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "::127.0.0.1",
    "localhost",
    "",
  ];
  for (const address of closed) expect([address, isPublicAddress(address)]).toEqual([address, false]);
});
