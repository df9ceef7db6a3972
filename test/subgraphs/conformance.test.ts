import { PLANS } from "../../shared/registry";
import { describeConformance } from "./conformance";

for (const { slug } of PLANS) describeConformance(slug);
