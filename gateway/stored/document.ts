import type { DocumentNode, GraphQLInputType, OperationDefinitionNode } from "graphql";
import type { Text } from "../../shared/canonical/text";
import type { Column } from "./columns";
import type { DescribedVariable } from "./header";

/** A variable of a stored document: its GraphQL type and what its header says of it. */
export interface StoredVariable {
  name: string;
  type: GraphQLInputType;
  about: Text;
  /** As the operation has it; null where there is none. */
  standard: unknown;
  bounds: Omit<DescribedVariable, "at" | "about" | "default">;
}

/** A column as people see it: its place among the columns, and its heading. */
export interface ShownColumn {
  index: number;
  heading: Text;
}

/** A stored document, read and checked. */
export interface StoredDocument {
  /** Its file's name without the ending, and its name in an address: dementia-cafe. */
  name: string;
  /** Place among the examples. */
  tab: number;
  title: Text;
  description: Text;
  /** The text that is asked, without the header. */
  query: string;
  syntax: DocumentNode;
  operation: OperationDefinitionNode;
  variables: readonly StoredVariable[];
  /** Path of the comparison in the answer, when there is a chart. */
  chart: readonly string[] | null;
  /** Path of the coverage in the answer, when there is a matrix. */
  matrix: readonly string[] | null;
  /** Path of the rows in the answer. */
  rows: readonly string[];
  columns: readonly Column[];
  /** The columns that people see, with their headings. */
  table: readonly ShownColumn[];
}
