import { join } from "node:path";
import { z } from "zod";
import { fullAreaCode } from "../canonical/area-code";
import type { FrequencyPeriod } from "../canonical/quantity";
import type { Text } from "../canonical/text";
import { ProblemCollector } from "../errors";
import { SEEDS } from "../paths";
import { PLANS } from "../registry";
import { readSeed, seedMap } from "../seed/read";

const text = seedMap({ ja: z.string().min(1), en: z.string().min(1) });

const conceptsSchema = z.array(
  seedMap({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    broader: z.string().optional(),
    label: text,
    definition: text,
    synonyms: z.array(z.string()).min(2),
    notToBeConfusedWith: z
      .array(seedMap({ id: z.string().optional(), label: text.optional(), reason: text }))
      .optional(),
  }),
);

const measuresSchema = z.array(seedMap({ id: z.string(), label: text, definition: text }));

const unitsSchema = z.array(
  seedMap({
    code: z.string(),
    label: text,
    symbol: text,
    spellings: z.array(z.string()),
    per: seedMap({ count: z.int(), period: z.string().regex(/^P\d+[YMW]$/) }).optional(),
    counts: z.string().optional(),
    looksLike: z.array(z.string()).optional(),
  }),
);

const prefecturesSchema = z.array(
  seedMap({ code: z.string().regex(/^\d{2}$/), iso: z.string().regex(/^JP-\d{2}$/), name: text }),
);

export interface ConceptTerm {
  id: string;
  broader: string | null;
  narrower: readonly string[];
  label: Text;
  definition: Text;
  synonyms: readonly string[];
  /** Look-alikes that this concept is not, with the difference. */
  notToBeConfusedWith: readonly { id: string | null; label: Text; reason: Text }[];
}

export interface MeasureTerm {
  id: string;
  label: Text;
  definition: Text;
}

export interface UnitTerm {
  code: string;
  label: Text;
  /** How a figure in this unit is written. */
  symbol: Text;
  /** Printed spellings; an n stands for the figure where the unit surrounds it. */
  spellings: readonly string[];
  per: FrequencyPeriod | null;
  /** Units that look alike and are never converted into it. */
  looksLike: readonly string[];
}

export interface PrefectureTerm {
  code: string;
  iso: string;
  name: Text;
}

export interface MunicipalityTerm {
  code: string;
  fullCode: string;
  name: Text;
  prefecture: PrefectureTerm;
}

/** The vocabulary that all subgraphs share, each list in its printed order. */
export interface Vocabulary {
  concepts: ReadonlyMap<string, ConceptTerm>;
  measures: ReadonlyMap<string, MeasureTerm>;
  units: ReadonlyMap<string, UnitTerm>;
  prefectures: ReadonlyMap<string, PrefectureTerm>;
  municipalities: ReadonlyMap<string, MunicipalityTerm>;
}

let loaded: Vocabulary | undefined;

/** The vocabulary of this project's seeds, read once. @throws {InputError} when a file of it is wrong. */
export function vocabulary(): Vocabulary {
  loaded ??= readVocabulary(join(SEEDS, "vocabulary"));
  return loaded;
}

/** Reads and checks the four files of a vocabulary. @throws {InputError} with every problem found. */
export function readVocabulary(folder: string): Vocabulary {
  const problems = new ProblemCollector();
  const concepts = problems.attempt(() => readSeed(join(folder, "concepts.yaml"), conceptsSchema)) ?? [];
  const measures = problems.attempt(() => readSeed(join(folder, "measures.yaml"), measuresSchema)) ?? [];
  const units = problems.attempt(() => readSeed(join(folder, "units.yaml"), unitsSchema)) ?? [];
  const prefectureList = problems.attempt(() => readSeed(join(folder, "prefectures.yaml"), prefecturesSchema)) ?? [];
  problems.throwIfAny();

  const indexed = <Term extends { at: string }>(terms: readonly Term[], key: (term: Term) => string) => {
    const map = new Map<string, Term>();
    for (const term of terms) {
      const known = map.get(key(term));
      if (known)
        problems.add({
          where: term.at,
          found: `"${key(term)}" stands at ${known.at} too.`,
          advice: "Keep one of them.",
        });
      map.set(key(term), term);
    }
    return map;
  };
  const reference = (at: string, id: string | undefined, known: ReadonlyMap<string, unknown>, what: string) => {
    if (id !== undefined && !known.has(id))
      problems.add({
        where: at,
        found: `There is no ${what} "${id}".`,
        advice: `Name one of ${[...known.keys()].join(", ")}.`,
      });
  };

  const conceptIndex = indexed(concepts, ({ id }) => id);
  const measureIndex = indexed(measures, ({ id }) => id);
  const unitIndex = indexed(units, ({ code }) => code);
  const prefectureIndex = indexed(prefectureList, ({ code }) => code);
  for (const concept of concepts) {
    reference(concept.at, concept.broader, conceptIndex, "concept");
    for (const other of concept.notToBeConfusedWith ?? []) reference(other.at, other.id, conceptIndex, "concept");
    if (isItsOwnAncestor(concept.id, (id) => conceptIndex.get(id)?.broader))
      problems.add({
        where: concept.at,
        found: `"${concept.id}" is broader than itself.`,
        advice: "Break the circle.",
      });
  }
  for (const unit of units) for (const other of unit.looksLike ?? []) reference(unit.at, other, unitIndex, "unit");
  const municipalities = new Map(
    PLANS.map(({ municipality: { code, ja, en } }) => {
      reference("shared/registry.ts", code.slice(0, 2), prefectureIndex, "prefecture");
      return [code, { code, fullCode: fullAreaCode(code), name: { ja, en } }];
    }),
  );
  problems.throwIfAny();

  const plainText = ({ ja, en }: Text): Text => ({ ja, en });
  const prefectures = mapValues(prefectureIndex, ({ code, iso, name }) => ({ code, iso, name: plainText(name) }));
  return {
    concepts: mapValues(conceptIndex, (concept) => ({
      id: concept.id,
      broader: concept.broader ?? null,
      narrower: concepts.filter(({ broader }) => broader === concept.id).map(({ id }) => id),
      label: plainText(concept.label),
      definition: plainText(concept.definition),
      synonyms: concept.synonyms,
      notToBeConfusedWith: (concept.notToBeConfusedWith ?? []).map(({ id, label, reason }) => ({
        id: id ?? null,
        label: plainText(label ?? (conceptIndex.get(id ?? "")?.label as Text)),
        reason: plainText(reason),
      })),
    })),
    measures: mapValues(measureIndex, ({ id, label, definition }) => ({
      id,
      label: plainText(label),
      definition: plainText(definition),
    })),
    units: mapValues(unitIndex, ({ code, label, symbol, spellings, per, looksLike }) => ({
      code,
      label: plainText(label),
      symbol: plainText(symbol),
      spellings,
      per: (per?.period as FrequencyPeriod | undefined) ?? null,
      looksLike: looksLike ?? [],
    })),
    prefectures,
    municipalities: mapValues(municipalities, (municipality) => ({
      ...municipality,
      prefecture: prefectures.get(municipality.code.slice(0, 2)) as PrefectureTerm,
    })),
  };
}

/** The concept and everything below it. */
export function withNarrower(id: string, concepts: Vocabulary["concepts"]): string[] {
  return [id, ...(concepts.get(id)?.narrower ?? []).flatMap((child) => withNarrower(child, concepts))];
}

/** The concept and everything above it, upwards. */
export function withBroader(id: string, concepts: Vocabulary["concepts"]): string[] {
  const broader = concepts.get(id)?.broader ?? null;
  return broader === null ? [id] : [id, ...withBroader(broader, concepts)];
}

function isItsOwnAncestor(id: string, broader: (id: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let current = broader(id); current !== undefined && !seen.has(current); current = broader(current)) {
    if (current === id) return true;
    seen.add(current);
  }
  return false;
}

function mapValues<Value, Result>(
  map: ReadonlyMap<string, Value>,
  change: (value: Value) => Result,
): Map<string, Result> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
