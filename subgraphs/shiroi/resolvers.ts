import { Ctx, Query, Resolver } from "type-graphql";
import type { PlanContext } from "../../shared/federation/context";
import { ShiroiPlan } from "./entities";

@Resolver()
export class ShiroiQuery {
  @Query(() => ShiroiPlan, { nullable: true, description: "Shiroi's plan in its own words and structure." })
  shiroi(@Ctx() { store }: PlanContext): Promise<ShiroiPlan | null> {
    return store.one(ShiroiPlan, "shiroi");
  }
}
