import { InputError } from "../errors";

/** What an operator can do about a server that cannot listen. */
export function listenError(
  error: NodeJS.ErrnoException,
  { host, port, name = "PORT" }: { host: string; port: number; name?: string },
): Error {
  if (error.code === "EADDRINUSE")
    return new InputError({
      where: `${host}:${port}`,
      found: "Another program listens there already.",
      advice: `Stop it, or set ${name} to another port.`,
    });
  if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL")
    return new InputError({
      where: `${host}:${port}`,
      found: `This address cannot be listened on (${error.code}).`,
      advice: `Set HOST and ${name} to an address of this machine that this user may use.`,
    });
  return error;
}
