import type { Language } from "../../shared/canonical/text";
import { InputError } from "../../shared/errors";
import { WIDTHS } from "../charts/chart";
import { pngOf } from "../charts/png";
import { THEMES, type ThemeName } from "../charts/theme";
import { BYTE_ORDER_MARK } from "../data/csv";
import type { StoredDocument } from "./document";
import type * as PageModule from "./page";
import { hasPicture, pictureIn } from "./picture";
import { csvOf, tableOf } from "./table";
import { type Parameters, short, type Variables } from "./variables";

/** The forms in which a stored document is answered. */
export const FORM_NAMES = ["json", "csv", "html", "svg", "png"] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** What a client may say of a form, beside the document's variables. */
export interface FormOptions {
  /** Whether a byte order mark stands in front, which Excel needs to read UTF-8. */
  bom: boolean;
  width: number;
  theme: ThemeName;
}

/** An answer to be written in a form. */
export interface Answered {
  document: StoredDocument;
  variables: Variables;
  language: Language;
  /** The GraphQL answer as the API gives it, byte by byte. */
  text: string;
  data: unknown;
  /** Messages of what is missing from it. */
  problems: readonly string[];
}

interface Form {
  type: string;
  /** Which of the options it takes. */
  parameters: readonly (keyof FormOptions)[];
  needsPicture: boolean;
  write(answered: Answered, options: FormOptions): string | Promise<Buffer>;
}

export const FORMS: Readonly<Record<FormName, Form>> = {
  json: { type: "application/json; charset=utf-8", parameters: [], needsPicture: false, write: ({ text }) => text },
  csv: {
    type: "text/csv; charset=utf-8; header=present",
    parameters: ["bom"],
    needsPicture: false,
    write: ({ document, data }, { bom }) => (bom ? BYTE_ORDER_MARK : "") + csvOf(tableOf(document, data)),
  },
  html: { type: "text/html; charset=utf-8", parameters: [], needsPicture: false, write: pageOf },
  svg: { type: "image/svg+xml; charset=utf-8", parameters: ["width", "theme"], needsPicture: true, write: chartOf },
  png: {
    type: "image/png",
    parameters: ["width", "theme"],
    needsPicture: true,
    write: (answered, options) => pngOf(chartOf(answered, options)),
  },
};

/** The forms that a document has: those with a picture only where it has one. */
export function formsOf(document: StoredDocument): FormName[] {
  return FORM_NAMES.filter((name) => hasPicture(document) || !FORMS[name].needsPicture);
}

/** Reads what is said of a form. @throws {InputError} with what is allowed. */
export function readFormOptions(form: FormName, parameters: Parameters): FormOptions {
  const { parameters: own } = FORMS[form];
  const given = (name: keyof FormOptions): string => (own.includes(name) ? String(parameters[name] ?? "") : "");
  const refuse = (name: string, text: string, advice: string) =>
    new InputError({ where: name, found: `"${short(text)}" is not allowed.`, advice });
  const [bom, width, theme] = [given("bom"), given("width"), given("theme")];
  if (!["", "0", "1"].includes(bom))
    throw refuse("bom", bom, "Write 1 for a byte order mark in front, which Excel needs, or 0 for none.");
  const pixels = width === "" ? WIDTHS.standard : Number(/^\d{1,4}$/.test(width) ? width : Number.NaN);
  if (!(pixels >= WIDTHS.least && pixels <= WIDTHS.most))
    throw refuse(
      "width",
      width,
      `Allowed is a whole number of pixels from ${WIDTHS.least} to ${WIDTHS.most}; ${WIDTHS.standard} when left out.`,
    );
  const look = THEMES.find((name) => name === (theme === "" ? "light" : theme));
  if (!look) throw refuse("theme", theme, `Allowed is ${THEMES.join(" or ")}; light when left out.`);
  return { bom: bom !== "0", width: pixels, theme: look };
}

/** What makes pages is loaded with the first one. */
function pageOf(answered: Answered): string {
  const { page } = require("./page") as typeof PageModule;
  return page(answered);
}

function chartOf({ document, data, language }: Answered, { width, theme }: FormOptions): string {
  const picture = pictureIn(document, data, language);
  if (!picture) throw new Error(`${document.name} has no picture.`);
  return picture.draw({ width, theme });
}
