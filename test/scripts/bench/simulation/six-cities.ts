import { useMadeUpRegistry } from "../../../../scripts/bench/simulation/registry";

/** Imported first, for what it does: the modules behind it see a registry of six made-up municipalities. */
useMadeUpRegistry(6);
