import { suggestionList } from "graphql/jsutils/suggestionList";
import { Field, ID, InputType } from "type-graphql";
import { InputError } from "../../shared/errors";
import { enumOf } from "../../shared/graph/enums";
import { type Vocabulary, vocabulary, withNarrower } from "../../shared/vocabulary/vocabulary";

export type ProgramOrder = "PLAN_ORDER" | "TITLE";

export const ProgramOrderEnum = enumOf<ProgramOrder>(
  "ProgramOrder",
  "The order of a list of programmes.",
  ["PLAN_ORDER", "TITLE"],
  {
    PLAN_ORDER: "City by city, each in the order of its plan.",
    TITLE: "By the Japanese title, code point by code point.",
  },
);

@InputType({ description: "Which programmes are meant; what is given must all hold." })
export class ProgramFilter {
  @Field(() => [ID], { nullable: true, description: "Codes of municipalities: 12217." })
  municipalities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Codes of prefectures: 12." })
  prefectures?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of concepts; those below them count too." })
  concepts?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Ids of measures that the programme states figures of." })
  measures?: string[] | null;

  @Field(() => String, { nullable: true, description: "A part of a department's name, in Japanese or English." })
  department?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it states a target figure." })
  hasTarget?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it states an actual figure." })
  hasActual?: boolean | null;
}

const KNOWN = {
  municipalities: "municipality",
  prefectures: "prefecture",
  concepts: "concept",
  measures: "measure",
} as const satisfies Partial<Record<keyof Vocabulary, string>>;

/** The field that lists all ids of a kind. */
const LISTED_BY: Record<keyof typeof KNOWN, string> = {
  municipalities: "{ municipalities { code name } }",
  prefectures: "{ prefectures { code name } }",
  concepts: "{ concepts { id label } }",
  measures: "{ measures { id label } }",
};

/** More than this many ids are not listed in an error. */
const MAX_LISTED = 12;

function adviceFor(id: string, known: readonly string[], query: string): string {
  if (known.length <= MAX_LISTED) return `Known are ${known.join(", ")}.`;
  const near = suggestionList(id, known).slice(0, 3);
  const hint = near.length > 0 ? `Do you mean ${near.map((one) => `"${one}"`).join(" or ")}? ` : "";
  return `${hint}List all ${known.length} with ${query}.`;
}

/**
 * Checks ids that a client sends.
 * @throws {InputError} that names those which exist, when one does not.
 */
export function checkIds(
  kind: keyof typeof KNOWN,
  ids: readonly string[] | null | undefined,
  where: string = kind,
): void {
  if (!ids || ids.length === 0) return;
  const inUse = kind === "prefectures" ? new Set(prefecturesInUse()) : vocabulary()[kind];
  for (const id of ids)
    if (!inUse.has(id))
      throw new InputError({
        where,
        found: `There is no ${KNOWN[kind]} "${id}".`,
        advice: adviceFor(id, [...inUse.keys()], LISTED_BY[kind]),
      });
}

/**
 * The codes of the municipalities that are in some municipalities and in some prefectures, in the order of the registry;
 * null where neither is given: all of them. What is narrowed to prefectures is so asked of the database by municipality.
 */
export function codesIn(
  municipalities: readonly string[] | null | undefined,
  prefectures: readonly string[] | null | undefined,
): string[] | null {
  if (!municipalities && !prefectures) return null;
  const [named, within] = [municipalities && new Set(municipalities), prefectures && new Set(prefectures)];
  return [...vocabulary().municipalities.values()]
    .filter(({ code, prefecture }) => (named?.has(code) ?? true) && (within?.has(prefecture.code) ?? true))
    .map(({ code }) => code);
}

/** Codes of the prefectures that have a municipality here, ascending. */
export function prefecturesInUse(): string[] {
  return [...new Set([...vocabulary().municipalities.values()].map(({ prefecture }) => prefecture.code))].sort();
}

/** The concepts with everything below them. */
export function conceptsWithNarrower(ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => withNarrower(id, vocabulary().concepts)))];
}
