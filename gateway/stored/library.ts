import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentNode, type GraphQLSchema, Kind, parse, print } from "graphql";
import { InputError, ProblemCollector } from "../../shared/errors";
import { ROOT } from "../../shared/paths";
import { apiSchema } from "../compose";
import type { StoredDocument } from "./document";
import { readStoredDocument } from "./read-document";

/** Where the stored documents are. */
const DOCUMENTS_FOLDER = join(ROOT, "gateway", "documents");

const ENDING = ".graphql";

let library: readonly StoredDocument[] | undefined;

/** All stored documents by their tabs, read once and held against the committed API. @throws {InputError} */
export function storedDocuments(): readonly StoredDocument[] {
  library ??= readLibrary(DOCUMENTS_FOLDER, apiSchema());
  return library;
}

/** Reads every document of a folder. @throws {InputError} with the problems of all of them. */
export function readLibrary(folder: string, schema: GraphQLSchema): StoredDocument[] {
  const problems = new ProblemCollector();
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING));
  const documents = files.flatMap((file) => {
    const name = file.slice(0, -ENDING.length);
    return problems.attempt(() => readStoredDocument(name, readFileSync(join(folder, file), "utf8"), schema)) ?? [];
  });
  problems.attempt(() => refuseSameTab(documents));
  problems.throwIfAny();
  return documents.sort((a, b) => a.tab - b.tab);
}

function refuseSameTab(documents: readonly StoredDocument[]): void {
  const seen = new Map<number, string>();
  for (const { name, tab } of documents) {
    const other = seen.get(tab);
    if (other)
      throw new InputError({
        where: `gateway/documents/${name}.graphql tab`,
        found: `${other} has ${tab} too.`,
        advice: "Give each its own place.",
      });
    seen.set(tab, name);
  }
}

/** A document without comments, descriptions of place and white space, so that two spellings of one are equal. */
export function normalised(syntax: DocumentNode): string {
  const definitions = [...syntax.definitions].sort((a, b) => rank(a.kind) - rank(b.kind));
  return print({ ...syntax, definitions });
}

function rank(kind: Kind): number {
  return kind === Kind.OPERATION_DEFINITION ? 0 : 1;
}

/** As {@link normalised}, of a text. */
export function normalisedText(text: string): string {
  return normalised(parse(text));
}
