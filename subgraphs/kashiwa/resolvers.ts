import { Ctx, Query, Resolver } from "type-graphql";
import type { PlanContext } from "../../shared/federation/context";
import { KashiwaPlan } from "./entities";

@Resolver()
export class KashiwaQuery {
  @Query(() => KashiwaPlan, { nullable: true, description: "Kashiwa's plan in its own words and structure." })
  kashiwa(@Ctx() { store }: PlanContext): Promise<KashiwaPlan | null> {
    return store.one(KashiwaPlan, "kashiwa");
  }
}
