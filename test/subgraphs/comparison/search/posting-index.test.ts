import { describeIndex } from "./index-suite";
import { sqlitePlace } from "./made-up";

describeIndex(sqlitePlace);
