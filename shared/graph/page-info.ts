import { Directive, Field, ObjectType } from "type-graphql";

@ObjectType({ description: "Where a page of a connection stands, after the Relay cursor connections specification." })
@Directive("@shareable")
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is more after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether there is more before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first element, null when the page is empty." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last element, null when the page is empty." })
  endCursor!: string | null;
}
