import type { TraceEntry } from "../../gateway/context";
import { ask } from "../helpers/client";

const PLANS = ["kashiwa", "okayama", "kanazawa", "shiroi", "atsugi"];

async function traced(query: string): Promise<TraceEntry[]> {
  const { errors, extensions } = await ask(query);
  expect(errors).toBeUndefined();
  return extensions?.trace ?? [];
}

const programs = (concept: string) => /* GraphQL */ `{
  concept(id: "${concept}") {
    programs {
      id title summary path departments
      municipality { code name prefecture { name } }
      concepts { concept { id label broader { id } } relation note }
      indicators {
        name nativeName measure { label } unit { label } accumulation
        observations { fiscalYear { year era } kind status value raw line }
      }
      citation { lines document { fileName } }
      ... on KashiwaProgram { group { heading } table { printed cells { printed } } }
      ... on KanazawaProgram { years { done } }
    }
  }
}`;

test.each(["dementia-cafe", "frailty-check", "dementia-care", "home-medical-care", "care-services"])(
  "%s: each plan is asked once, in parallel, with at most five SQL statements",
  async (concept) => {
    const trace = await traced(programs(concept));
    expect(trace.map(({ subgraph }) => subgraph)[0]).toBe("comparison");
    const plans = trace.slice(1);
    expect(new Set(plans.map(({ subgraph }) => subgraph)).size).toBe(plans.length);
    for (const { subgraph, references, sqlStatements } of plans) {
      expect(PLANS).toContain(subgraph);
      expect(references).toBeGreaterThan(0);
      expect(sqlStatements).toBeGreaterThan(0);
      expect(sqlStatements).toBeLessThanOrEqual(5);
    }
    // In parallel: all plans were asked after the comparison had answered and before any plan had.
    const comparisonEnd = trace[0]?.to as number;
    expect(Math.min(...plans.map(({ from }) => from))).toBeGreaterThanOrEqual(comparisonEnd);
    expect(Math.max(...plans.map(({ from }) => from))).toBeLessThanOrEqual(Math.min(...plans.map(({ to }) => to)));
  },
);

test("the number of SQL statements does not grow with the number of programmes", async () => {
  const few = await traced(programs("dementia-cafe"));
  const many = await traced(programs("dementia-care"));
  const of = (trace: TraceEntry[], name: string) => trace.find(({ subgraph }) => subgraph === name) as TraceEntry;
  expect(of(many, "kanazawa").references).toBeGreaterThan(of(few, "kanazawa").references as number);
  expect(of(many, "kanazawa").sqlStatements).toBe(of(few, "kanazawa").sqlStatements);
  expect(of(many, "comparison").sqlStatements).toBe(of(few, "comparison").sqlStatements);
});
