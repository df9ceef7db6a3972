import type { Language } from "../../shared/canonical/text";
import { PLANS } from "../../shared/registry";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import type { StoredDocument } from "../stored/document";
import type { Parameters, Variables } from "../stored/variables";
import { conceptAt } from "./oembed";
import { one, RATIOS, type Ratio, refusal } from "./options";

/** The forms that the page hands out, from least to most. */
export const EMBED_FORMS = ["table", "image", "frame", "component"] as const;
export type EmbedForm = (typeof EMBED_FORMS)[number];

/** What someone chose on the embed page. */
export interface Choice {
  concept: string;
  /** Municipality codes; none for all. */
  cities: readonly string[];
  language: Language;
  form: EmbedForm;
  ratio: Ratio;
  theme: "light" | "dark" | "auto";
  isFrozen: boolean;
}

const STANDARD_CONCEPT = "dementia-cafe";

/** What the page shows before anything is chosen. */
export function standardChoice(language: Language): Choice {
  return {
    concept: STANDARD_CONCEPT,
    cities: [],
    language,
    form: "frame",
    ratio: "16:9",
    theme: "light",
    isFrozen: false,
  };
}

/** Reads the form's parameters. @throws {InputError} with what may be chosen. */
export function readChoice(parameters: Parameters, language: Language): Choice {
  const standard = standardChoice(language);
  const pick = <Word extends string>(name: string, words: readonly Word[], otherwise: Word): Word => {
    const given = one(parameters, name);
    const found = words.find((word) => word === (given ?? otherwise));
    if (!found) throw refusal(name, given, `Allowed is ${words.join(", ")}.`);
    return found;
  };
  const concept = one(parameters, "concept") ?? standard.concept;
  if (!vocabulary().concepts.has(concept)) throw refusal("concept", concept, "Choose one of the list.");
  return {
    concept,
    cities: readCities(parameters.cities),
    language: pick("lang", ["ja", "en"], language === "EN" ? "en" : "ja") === "en" ? "EN" : "JA",
    form: pick("form", EMBED_FORMS, standard.form),
    ratio: pick("ratio", Object.keys(RATIOS) as Ratio[], standard.ratio),
    theme: pick("theme", ["light", "dark", "auto"], standard.theme),
    isFrozen: pick("data", ["live", "frozen"], "live") === "frozen",
  };
}

/** The codes that a form's boxes sent, or an address lists; all of them are as good as none. */
function readCities(given: unknown): string[] {
  const codes = PLANS.map(({ municipality }) => municipality.code);
  const texts = (Array.isArray(given) ? given : [given ?? ""])
    .flatMap((text) => String(text).split(","))
    .filter((text) => text !== "");
  const wrong = texts.find((text) => !codes.includes(text));
  if (wrong !== undefined) throw refusal("cities", wrong, `Allowed are ${codes.join(", ")}.`);
  const chosen = codes.filter((code) => texts.includes(code));
  return chosen.length === codes.length ? [] : chosen;
}

/** The document and its variables that show what was chosen. */
export function documentOf({ concept, cities, language }: Choice): { document: StoredDocument; variables: Variables } {
  const resolved = conceptAt(concept, language);
  if (!resolved) throw new Error(`No document shows the concept ${concept}.`);
  return {
    document: resolved.document,
    variables: { ...resolved.variables, ...(cities.length > 0 ? { cities } : {}) },
  };
}
