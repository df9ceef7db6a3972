import { Arg, Ctx, Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { MatchRelation } from "../../shared/canonical/terms";
import type { Language } from "../../shared/canonical/text";
import { SourceDocument } from "../../shared/graph/citation";
import { ConceptNames } from "../../shared/graph/concept";
import { MatchRelationEnum } from "../../shared/graph/enums";
import { Lang } from "../../shared/graph/language";
import { MunicipalityNames } from "../../shared/graph/municipality";
import { PageInfo } from "../../shared/graph/page-info";
import { planOfMunicipality } from "../../shared/registry";
import { citationLine } from "./citation";
import type { ComparisonContext } from "./context";
import type { HarvestedPlan } from "./harvest";
import type { HarvestStatus } from "./harvester";
import { programIdsOf } from "./program-query";
import { PlanReference, ProgramReference, referToPlan, referToProgram } from "./references";
import { HarvestRow } from "./tables";

@ObjectType({ description: "A city whose plan is part of this federation." })
@Directive('@key(fields: "code")')
export class Municipality extends MunicipalityNames {
  @Field(() => PlanReference, { nullable: true, description: "Its plan, answered by the plan's own subgraph." })
  plan(): PlanReference | null {
    const slug = planOfMunicipality(this.code)?.slug;
    return slug === undefined ? null : referToPlan(slug);
  }
}

@ObjectType({
  description: "A kind of programme that several cities run, e.g. dementia-cafe, frailty-check.",
})
@Directive('@key(fields: "id")')
export class Concept extends ConceptNames {
  @Field(() => Concept, { nullable: true, description: "The wider concept, in the sense of SKOS broader." })
  @Directive("@shareable")
  broader(): Concept | null {
    return this.term.broader === null ? null : new Concept(this.term.broader);
  }

  @Field(() => [Concept], { description: "The concepts directly below it, in the sense of SKOS narrower." })
  @Directive("@shareable")
  narrower(): Concept[] {
    return this.term.narrower.map((id) => new Concept(id));
  }

  @Field(() => [ProgramReference], {
    nullable: "items",
    description:
      "The programmes of all plans that belong to it, in plan order. Elements are nullable on purpose: a city that is down costs its own elements and no others.",
  })
  async programs(
    @Ctx() { source }: ComparisonContext,
    @Arg("municipalities", () => [ID], { nullable: true, description: "Only those of these municipalities." })
    municipalities?: string[],
    @Arg("prefectures", () => [ID], { nullable: true, description: "Only those of these prefectures." })
    prefectures?: string[],
    @Arg("relations", () => [MatchRelationEnum], { nullable: true, description: "Only those that match in this way." })
    relations?: MatchRelation[],
    @Arg("includeNarrower", () => Boolean, {
      defaultValue: true,
      nullable: true,
      description: "Whether programmes of concepts below it count.",
    })
    includeNarrower?: boolean,
  ): Promise<ProgramReference[]> {
    const filter = { municipalities, prefectures, relations, includeNarrower: includeNarrower ?? true };
    return (await programIdsOf(source, this.id, filter)).map(referToProgram);
  }
}

@ObjectType({ description: "A programme in a connection." })
export class ProgramEdge {
  @Field(() => String, { description: "Its place in the list, for after and before." })
  cursor!: string;

  @Field(() => ProgramReference, { nullable: true, description: "The programme; null when its plan is down." })
  node!: ProgramReference | null;
}

@ObjectType({ description: "A page of programmes, after the Relay cursor connections specification." })
export class ProgramConnection {
  @Field(() => [ProgramEdge], { description: "The programmes with their cursors." })
  edges!: ProgramEdge[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many programmes there are on all pages." })
  totalCount!: number;

  @Field(() => [ProgramReference], { nullable: "items", description: "The programmes alone." })
  nodes(): (ProgramReference | null)[] {
    return this.edges.map(({ node }) => node);
  }
}

@ObjectType({ description: "What is known of one plan, and since when." })
export class PlanHarvest {
  readonly #row: HarvestRow;
  readonly #status: HarvestStatus | null;

  constructor(row: HarvestRow, status: HarvestStatus | null) {
    this.#row = row;
    this.#status = status;
  }

  @Field(() => Municipality, { description: "Whose plan it is." })
  municipality(): Municipality {
    return new Municipality(this.#row.municipality);
  }

  @Field(() => String, { description: "Version of the plan's facts." })
  get version(): string {
    return this.#row.version;
  }

  @Field(() => String, { description: "When these facts were fetched, ISO 8601." })
  get harvestedAt(): string {
    return this.#row.harvestedAt;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "When the plan was last asked whether they are still current, ISO 8601; null where all runs in one process.",
  })
  get checkedAt(): string | null {
    return this.#status?.checkedAt ?? null;
  }

  @Field(() => Boolean, { description: "Whether the plan answered then; if not, its last good harvest is used." })
  get available(): boolean {
    return this.#status?.available ?? true;
  }
}

@ObjectType({ description: "What is loaded." })
export class Dataset {
  @Field(() => String, { description: "Changes exactly when a fact changes; it is the ETag of every answer." })
  version!: string;

  @Field(() => Int, { description: "How many programmes there are." })
  programCount!: number;

  @Field(() => Int, { description: "How many figures, and marks instead of figures, there are." })
  observationCount!: number;

  @Field(() => String, { description: "When the comparison subgraph last harvested, ISO 8601." })
  harvestedAt!: string;

  @Field(() => [PlanHarvest], { description: "How old the facts of each plan are." })
  async harvests(@Ctx() { store, harvestStatus }: ComparisonContext): Promise<PlanHarvest[]> {
    return (await store.all(HarvestRow)).map((row) => new PlanHarvest(row, harvestStatus(row.slug)));
  }

  @Field(() => [SourceDocument], { description: "The documents on which all facts stand." })
  async documents(@Ctx() { store }: ComparisonContext): Promise<SourceDocument[]> {
    return (await store.all(HarvestRow)).map(({ document }) => documentOf(document));
  }

  @Field(() => String, { description: "A ready line to cite this dataset by: name, version, documents." })
  async citation(@Ctx() { store }: ComparisonContext, @Lang() lang: Language): Promise<string> {
    return citationLine(this, await store.all(HarvestRow), lang);
  }
}

/** The document of a harvested plan. */
export function documentOf({ titleJa, titleEn, ...rest }: HarvestedPlan["document"]): SourceDocument {
  return new SourceDocument({ ...rest, title: { ja: titleJa, en: titleEn }, lineCount: 0 });
}
