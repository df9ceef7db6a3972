import { Ctx, Field, ObjectType } from "type-graphql";
import type { PlanContext } from "../../shared/federation/context";
import { ShiroiProgram } from "./entities";
import { ShiroiCenter } from "./levels";

@ObjectType({ description: "The goals that one centre sets itself in an area or item." })
export class ShiroiCenterGoals {
  readonly #centerId: string;

  @Field(() => [ShiroiProgram], { description: "Its goals there, in the order of the plan." })
  readonly goals: ShiroiProgram[];

  constructor(centerId: string, goals: ShiroiProgram[]) {
    this.#centerId = centerId;
    this.goals = goals;
  }

  @Field(() => ShiroiCenter, { description: "The centre." })
  center(@Ctx() { store }: PlanContext): Promise<ShiroiCenter | null> {
    return store.one(ShiroiCenter, this.#centerId);
  }

  /** Groups goals by centre, in the order in which the centres come first. */
  static of(goals: readonly ShiroiProgram[]): ShiroiCenterGoals[] {
    const centers = [...new Set(goals.map(({ centerId }) => centerId))];
    return centers.map(
      (id) =>
        new ShiroiCenterGoals(
          id,
          goals.filter(({ centerId }) => centerId === id),
        ),
    );
  }
}
