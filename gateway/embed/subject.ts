import type { ApolloServer } from "@apollo/server";
import { inLanguage } from "../../shared/canonical/text";
import type { Used } from "../cache/used";
import type { ChartComparison } from "../charts/comparison-data";
import type { ChartCoverage } from "../charts/coverage-data";
import type { GatewayContext } from "../context";
import { addressOf } from "../stored/address";
import { askStored, languageOf, type Outcome } from "../stored/answer";
import type { StoredDocument } from "../stored/document";
import { storedDocuments } from "../stored/library";
import { coverageAt, type Picture, pictureIn } from "../stored/picture";
import { citationIn, comparisonAt, versionIn } from "../stored/table";
import type { Variables } from "../stored/variables";

/** A stored document's answer, ready to be embedded in any form. */
export interface Subject {
  outcome: Outcome;
  title: string;
  /** What its picture shows; null for a document without one. */
  picture: Picture | null;
  /** The figures of a chart, or the cells of a matrix. */
  comparison: ChartComparison | null;
  coverage: ChartCoverage | null;
  citation: string;
  /** Version of the dataset that answered; null where the document does not ask for it. */
  version: string | null;
  /** Path of the page with all figures and sources. */
  page: string;
}

/** The document of a name. */
export function documentNamed(name: string): StoredDocument | undefined {
  return storedDocuments().find((document) => document.name === name);
}

/** Names of the documents that can be embedded: all. */
export function documentNames(): string {
  return storedDocuments()
    .map(({ name }) => name)
    .join(", ");
}

/** Asks a document. The outcome may be refused (400) or missing (503); a subject is only what answered. */
export async function askSubject(
  federation: ApolloServer<GatewayContext>,
  document: StoredDocument,
  variables: Variables,
  used?: Used | null,
): Promise<Subject | Outcome> {
  const outcome = await askStored(federation, document, variables, used);
  return outcome.status === 200 && isPresent(outcome) ? subjectOf(outcome) : outcome;
}

/** Whether a document with a chart got its comparison; a plan that is down may have taken it along. */
function isPresent({ document, data }: Outcome): boolean {
  return !document.chart || document.chart.reduce<unknown>(property, data) != null;
}

function subjectOf(outcome: Outcome): Subject {
  const { document, variables, data } = outcome;
  const comparison = document.chart ? comparisonAt(document, data) : null;
  return {
    outcome,
    title: comparison?.concept.label ?? inLanguage(document.title, outcome.language),
    picture: pictureIn(document, data, outcome.language),
    comparison,
    coverage: coverageAt(document, data),
    citation: citationIn(document, data) ?? "",
    version: versionIn(document, data),
    page: pageOf(document, variables, data),
  };
}

/** The concept's own page, or the document's. */
function pageOf(document: StoredDocument, variables: Variables, data: unknown): string {
  const id = document.chart && property(document.chart.slice(0, -1).reduce<unknown>(property, data), "id");
  if (typeof id === "string") return `/${languageOf(variables).toLowerCase()}/concepts/${encodeURIComponent(id)}`;
  return addressOf(document, "html", variables);
}

function property(value: unknown, name: string): unknown {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>)[name] : undefined;
}
