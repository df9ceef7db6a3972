import { Ctx, Query, Resolver } from "type-graphql";
import type { PlanContext } from "../../shared/federation/context";
import { KanazawaPlan } from "./entities";

@Resolver()
export class KanazawaQuery {
  @Query(() => KanazawaPlan, { nullable: true, description: "Kanazawa's plan in its own words and structure." })
  kanazawa(@Ctx() { store }: PlanContext): Promise<KanazawaPlan | null> {
    return store.one(KanazawaPlan, "kanazawa");
  }
}
