import { readdirSync } from "node:fs";
import { join } from "node:path";
import { dataOf } from "../helpers/client";
import carePlanInspection from "./questions/care-plan-inspection";
import careWorkforce from "./questions/care-workforce";
import communityCareConferences from "./questions/community-care-conferences";
import communitySalons from "./questions/community-salons";
import dementiaInitialSupportTeams from "./questions/dementia-initial-support-teams";
import dementiaSupporters from "./questions/dementia-supporters";
import endOfLifePlanning from "./questions/end-of-life-planning";
import frailtyChecks from "./questions/frailty-checks";
import guardianshipCoreAgency from "./questions/guardianship-core-agency";
import homeCareLectures from "./questions/home-care-lectures";
import lifeSupportCoordinators from "./questions/life-support-coordinators";
import plansFor2023To2026 from "./questions/plans-for-2023-to-2026";

const QUESTIONS = [
  dementiaSupporters,
  carePlanInspection,
  homeCareLectures,
  guardianshipCoreAgency,
  plansFor2023To2026,
  dementiaInitialSupportTeams,
  communitySalons,
  lifeSupportCoordinators,
  frailtyChecks,
  communityCareConferences,
  careWorkforce,
  endOfLifePlanning,
];

test("every question of the folder is asked", () => {
  const files = readdirSync(join(__dirname, "questions")).filter((file) => file !== "question.ts");
  expect(QUESTIONS).toHaveLength(files.length);
});

test.each(QUESTIONS.map((entry) => [entry.question.en, entry] as const))("%s", async (_, { query, answer }) => {
  expect(await dataOf(query)).toEqual(answer);
});
