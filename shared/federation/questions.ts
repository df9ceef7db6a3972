import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
  valueFromASTUntyped,
  visit,
} from "graphql";
import { LRUCache } from "lru-cache";

/** What a question is asked with. */
export interface Asked {
  context: object;
  variables: Readonly<Record<string, unknown>> | undefined;
  operationName: string | undefined;
}

type Answer = (asked: Asked) => ExecutionResult | Promise<ExecutionResult>;

interface Question {
  document: DocumentNode;
  /** How it is answered, by the name of the operation; null until it is asked again. */
  answers: Map<string, Answer | null>;
}

/**
 * What is kept of questions, in characters of their text, of which each takes some 40 bytes, and some 100 more where it
 * is compiled. The gateway and the harvest send few different ones; a client can bring about as many as it likes.
 */
const KEPT = { maxSize: 250_000, sizeCalculation: (_: Question, text: string) => LEAST + text.length };

/** What a question takes however short it is. */
const LEAST = 200;

/**
 * The questions that a schema was asked. Each text is parsed and validated once, and compiled to code of its own when it
 * is asked a second time: that takes longer than answering once, and answers several times as fast from then on.
 */
export class Questions {
  readonly #schema: GraphQLSchema;
  readonly #known = new LRUCache<string, Question>(KEPT);

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** @throws {GraphQLError} when the text is no valid query of the schema. */
  answer(text: string, asked: Asked): ExecutionResult | Promise<ExecutionResult> {
    const { document, answers } = this.#question(text);
    const name = asked.operationName ?? "";
    const known = answers.get(name);
    if (known) return known(asked);
    const answer = known === null ? this.#compiled(document, asked.operationName) : this.#interpreted(document);
    answers.set(name, known === null ? answer : null);
    return answer(asked);
  }

  #question(text: string): Question {
    const known = this.#known.get(text);
    if (known) return known;
    const document = parse(text);
    const [error] = validate(this.#schema, document);
    if (error) throw error;
    const question: Question = { document, answers: new Map() };
    this.#known.set(text, question);
    return question;
  }

  #interpreted(document: DocumentNode): Answer {
    return ({ context, variables, operationName }) =>
      execute({ schema: this.#schema, document, contextValue: context, variableValues: variables, operationName });
  }

  /** What cannot be compiled is answered all the same, and so is what would not be answered to the letter. */
  #compiled(document: DocumentNode, operationName: string | undefined): Answer {
    if (hasVariableInObject(document)) return this.#interpreted(document);
    // Loaded with the first question that is asked again, when the server has long answered.
    const { compileQuery, isCompiledQuery } = require("graphql-jit") as typeof import("graphql-jit");
    const compiled = compileQuery(this.#schema, document, operationName);
    if (!isCompiledQuery(compiled)) return this.#interpreted(document);
    const defaults = defaultsOf(document);
    return ({ context, variables }) => compiled.query(undefined, context, { ...defaults, ...variables });
  }
}

/** Whether an input object is written with a variable: graphql-jit takes one that is not given for null. */
function hasVariableInObject(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    ObjectField: ({ value }) => {
      isFound ||= value.kind === Kind.VARIABLE;
    },
  });
  return isFound;
}

/** The values of variables that are not given; graphql-jit misses one whose type is not nullable. */
function defaultsOf({ definitions }: DocumentNode): Record<string, unknown> {
  const variables = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    variables.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}
