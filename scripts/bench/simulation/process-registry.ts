import { useMadeUpRegistry } from "./registry";

/**
 * Gives this process the registry that its command line asks for, before any other module reads it: imported first, for
 * what it does. A process has one registry, the real one where no municipalities are asked for.
 */
const municipalities = Number(process.argv[4] ?? 0);
if (municipalities > 0) useMadeUpRegistry(municipalities);
