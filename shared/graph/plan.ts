import { Ctx, Field, ID, InterfaceType } from "type-graphql";
import { Column, PrimaryColumn } from "typeorm";
import { FiscalYear } from "../canonical/fiscal-year";
import type { DocumentRecord } from "../canonical/records";
import { inLanguage, type Language, type Text } from "../canonical/text";
import type { PlanContext } from "../federation/context";
import { SourceDocument } from "./citation";
import { FiscalYearType } from "./fiscal-year";
import { Lang } from "./language";
import { Municipality } from "./municipality";
import { Program } from "./program";

@InterfaceType({
  description:
    "One municipality's plan. Concrete types: KashiwaPlan, OkayamaPlan, KanazawaPlan, ShiroiPlan, AtsugiPlan, each with its own native structure.",
  autoRegisterImplementations: false,
  resolveType: (plan: object) => plan.constructor.name,
})
export abstract class Plan {
  @Field(() => ID, { description: "The plan's slug: kashiwa." })
  @PrimaryColumn("text")
  id!: string;

  @Column("text")
  municipalityCode!: string;

  @Column("simple-json")
  titles!: Text;

  @Column("simple-json")
  source!: DocumentRecord;

  @Column("integer")
  firstYear!: number;

  @Column("integer")
  lastYear!: number;

  /** Hash over all facts of the plan. */
  @Column("text")
  version!: string;

  @Field(() => Municipality, { description: "Whose plan it is." })
  municipality(): Municipality {
    return new Municipality(this.municipalityCode);
  }

  @Field(() => String, { description: "JA: the title as printed, or a descriptive one where none is printed." })
  title(@Lang() lang: Language): string {
    return inLanguage(this.titles, lang);
  }

  @Field(() => SourceDocument, { description: "The document on which its facts stand." })
  document(): SourceDocument {
    return new SourceDocument(this.source);
  }

  @Field(() => [FiscalYearType], { description: "The fiscal years that the plan speaks about, first to last." })
  period(): FiscalYearType[] {
    const [first, last] = [FiscalYear.of(this.firstYear).year, FiscalYear.of(this.lastYear).year];
    return Array.from({ length: last - first + 1 }, (_, index) => new FiscalYearType(first + index));
  }

  @Field(() => [Program], { description: "All its programmes, in the order of the plan." })
  programs(@Ctx() { store, plan }: PlanContext): Promise<Program[]> {
    return store.children(plan.Program, "planId", this.id);
  }

  @Field(() => String, { description: "Changes exactly when a fact of this plan changes." })
  get datasetVersion(): string {
    return this.version;
  }
}
