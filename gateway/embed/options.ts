import { InputError } from "../../shared/errors";
import { THEMES, type ThemeName } from "../charts/theme";
import { type Parameters, short } from "../stored/variables";

/** The ratios in which a frame is handed out. */
export const RATIOS = { "16:9": 9 / 16, "4:3": 3 / 4 } as const;
export type Ratio = keyof typeof RATIOS;

/** `auto` follows the reader's own choice. */
const EMBED_THEMES = [...THEMES, "auto"] as const;

/** What is said of an embed, beside the variables of its document. */
export interface EmbedOptions {
  theme: ThemeName | "auto";
  /** The dataset version that it is pinned to; null when it is live. */
  version: string | null;
}

/** The parameters that are the embed's and not the document's. */
export const EMBED_PARAMETERS = ["theme", "version"] as const;

/** As the comparison makes them. */
const VERSION = /^[\w.-]{1,64}$/;

/** Reads an embed's own parameters. @throws {InputError} with what is allowed. */
export function readEmbedOptions(parameters: Parameters): EmbedOptions {
  const theme = one(parameters, "theme");
  const look = EMBED_THEMES.find((name) => name === (theme ?? "light"));
  if (!look) throw refusal("theme", theme, `Allowed is ${EMBED_THEMES.join(", ")}; light when left out.`);
  const version = one(parameters, "version");
  if (version !== null && !VERSION.test(version))
    throw refusal("version", version, "Write a version as the embed page gives it, or leave it out for live data.");
  return { theme: look, version };
}

/** Reads a form's parameter; empty counts as left out. @throws {InputError} when it is given twice. */
export function one(parameters: Parameters, name: string): string | null {
  const given = parameters[name];
  if (given === undefined || given === "") return null;
  if (typeof given === "string") return given;
  throw new InputError({ where: name, found: "It is given more than once.", advice: "Give it once." });
}

/** A refusal that repeats no more of a value than may be shown. */
export function refusal(where: string, value: string | null, advice: string): InputError {
  return new InputError({ where, found: `"${short(value ?? "")}" is not allowed.`, advice });
}
