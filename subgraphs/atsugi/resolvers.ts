import { Ctx, Query, Resolver } from "type-graphql";
import type { PlanContext } from "../../shared/federation/context";
import { AtsugiPlan } from "./entities";

@Resolver()
export class AtsugiQuery {
  @Query(() => AtsugiPlan, { nullable: true, description: "Atsugi's plan in its own words and structure." })
  atsugi(@Ctx() { store }: PlanContext): Promise<AtsugiPlan | null> {
    return store.one(AtsugiPlan, "atsugi");
  }
}
