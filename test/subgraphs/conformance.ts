import { describeAnswers } from "./conformance-answers";
import { describeFacts } from "./conformance-facts";
import { describeSchema } from "./conformance-schema";

/** What every plan promises, whatever its own structure is: its facts, its schema and its answers. */
export function describeConformance(slug: string): void {
  describe(`conformance of ${slug}`, () => {
    describeFacts(slug);
    describeSchema(slug);
    describeAnswers(slug);
  });
}
