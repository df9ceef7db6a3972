import { BlockList, isIP } from "node:net";
import { InputError } from "../errors";

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/** Whether only programs of this machine reach an address. Of names, only localhost is taken to be one. */
export function isLoopback(host: string): boolean {
  const version = isIP(host);
  return version === 0 ? host === "localhost" : LOOPBACK.check(host, version === 4 ? "ipv4" : "ipv6");
}

/** @throws {InputError} when a subgraph's server would answer other machines and demand no secret. */
export function checkOpenness({ host, secret }: { host: string; secret: string | null }): void {
  if (secret !== null || isLoopback(host)) return;
  throw new InputError({
    where: "SUBGRAPH_HOST",
    found: `Other machines can reach "${host}", and there is no SUBGRAPH_SECRET that they would have to show.`,
    advice: "Set SUBGRAPH_SECRET, here and for the gateway, or set SUBGRAPH_HOST to 127.0.0.1.",
  });
}
