import { Arg, Ctx, Field, ID, InterfaceType } from "type-graphql";
import { Column, Index, PrimaryColumn } from "typeorm";
import type { ConceptMatchRecord } from "../canonical/records";
import { inLanguage, type Language, type Text } from "../canonical/text";
import type { PlanContext } from "../federation/context";
import { Citation } from "./citation";
import { ConceptMatch } from "./concept";
import { Indicator } from "./indicator";
import { Lang } from "./language";
import { Municipality } from "./municipality";

@InterfaceType({
  description:
    "One programme (事業, 取組) of a plan. Concrete types: KashiwaProgram, OkayamaProgram, KanazawaProgram, ShiroiProgram, AtsugiProgram.",
  autoRegisterImplementations: false,
  resolveType: (program: object) => program.constructor.name,
})
export abstract class Program {
  @Field(() => ID, {
    description: "kashiwa:18 — the plan's slug and the place in the plan; stable over reloads.",
  })
  @PrimaryColumn("text")
  id!: string;

  @Index()
  @Column("text")
  planId!: string;

  @Column("integer")
  position!: number;

  @Field(() => String, {
    nullable: true,
    description: "The number as the plan prints it, if it prints one.",
  })
  @Column("text", { nullable: true })
  localNumber!: string | null;

  @Column("simple-json")
  titles!: Text;

  @Column("simple-json")
  summaries!: Text;

  @Column("simple-json")
  pathTexts!: Text[];

  @Column("simple-json")
  departmentTexts!: Text[];

  @Column("simple-json")
  matches!: ConceptMatchRecord[];

  @Column("integer")
  firstLine!: number;

  @Column("integer")
  lastLine!: number;

  @Field(() => Municipality, { description: "The municipality that runs it." })
  municipality(@Ctx() { municipality }: PlanContext): Municipality {
    return new Municipality(municipality);
  }

  @Field(() => String, {
    description:
      "JA: the title as printed (a short one of ours where the plan prints none). EN: this project's translation.",
  })
  title(@Lang() lang: Language): string {
    return inLanguage(this.titles, lang);
  }

  @Field(() => String, { description: "What the programme does, in this project's own words." })
  summary(@Lang() lang: Language): string {
    return inLanguage(this.summaries, lang);
  }

  @Field(() => [String], {
    description: "The headings above it, outermost first; JA as printed, EN this project's translation.",
  })
  path(@Lang() lang: Language): string[] {
    return this.pathTexts.map((text) => inLanguage(text, lang));
  }

  @Field(() => [String], {
    description: "The departments in charge; JA as printed, EN this project's translation.",
  })
  departments(@Lang() lang: Language): string[] {
    return this.departmentTexts.map((text) => inLanguage(text, lang));
  }

  @Field(() => [ConceptMatch], { description: "The concepts to which it belongs, and how well." })
  concepts(): ConceptMatch[] {
    return this.matches.map((match) => new ConceptMatch(match));
  }

  @Field(() => [Indicator], { description: "Its series of figures, in the order of the plan." })
  async indicators(
    @Ctx() { store }: PlanContext,
    @Arg("measure", () => ID, { nullable: true, description: "Only series of this measure." }) measure?: string,
    @Arg("concept", () => ID, { nullable: true, description: "Only series that enter the comparison of this concept." })
    concept?: string,
  ): Promise<Indicator[]> {
    const all = await store.children(Indicator, "ownerId", this.id);
    return all.filter(
      ({ measureId, conceptIds }) =>
        (measure ?? measureId) === measureId &&
        (concept === undefined || concept === null || conceptIds.includes(concept)),
    );
  }

  @Field(() => Citation, { description: "Where the programme stands." })
  citation(): Citation {
    return new Citation([this.firstLine, this.lastLine]);
  }
}
