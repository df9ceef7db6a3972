import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../../shared/graph/page-info";
import { ObservationRecord, ProgramRecord } from "./entities";

@ObjectType({ description: "A programme in a connection." })
export class ProgramRecordEdge {
  @Field(() => String, { description: "Its place in the list, for after and before." })
  cursor!: string;

  @Field(() => ProgramRecord, { description: "The programme." })
  node!: ProgramRecord;
}

@ObjectType({ description: "A page of harvested programmes, after the Relay cursor connections specification." })
export class ProgramRecordConnection {
  @Field(() => [ProgramRecordEdge], { description: "The programmes with their cursors." })
  edges!: ProgramRecordEdge[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many programmes there are on all pages." })
  totalCount!: number;

  @Field(() => [ProgramRecord], { description: "The programmes alone." })
  nodes(): ProgramRecord[] {
    return this.edges.map(({ node }) => node);
  }
}

@ObjectType({ description: "A figure in a connection." })
export class ObservationRecordEdge {
  @Field(() => String, { description: "Its place in the list, for after and before." })
  cursor!: string;

  @Field(() => ObservationRecord, { description: "The figure." })
  node!: ObservationRecord;
}

@ObjectType({ description: "A page of figures, after the Relay cursor connections specification." })
export class ObservationRecordConnection {
  @Field(() => [ObservationRecordEdge], { description: "The figures with their cursors." })
  edges!: ObservationRecordEdge[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many figures there are on all pages." })
  totalCount!: number;

  @Field(() => [ObservationRecord], { description: "The figures alone." })
  nodes(): ObservationRecord[] {
    return this.edges.map(({ node }) => node);
  }
}
