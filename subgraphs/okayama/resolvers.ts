import { Ctx, Query, Resolver } from "type-graphql";
import type { PlanContext } from "../../shared/federation/context";
import { OkayamaPlan } from "./entities";

@Resolver()
export class OkayamaQuery {
  @Query(() => OkayamaPlan, { nullable: true, description: "Okayama's plan in its own words and structure." })
  okayama(@Ctx() { store }: PlanContext): Promise<OkayamaPlan | null> {
    return store.one(OkayamaPlan, "okayama");
  }
}
