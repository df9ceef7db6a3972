import { rmSync, writeFileSync } from "node:fs";
import { currentFolder, databaseFile, type FolderDataset } from "../../shared/storage/folder";
import { ask } from "../helpers/client";
import { type Federation, startEmbedded } from "../helpers/processes";

const QUERY = /* GraphQL */ `
  {
    concept(id: "dementia-cafe") {
      programs {
        id
        title
      }
    }
    kanazawa {
      title
    }
    shiroi {
      title
    }
  }
`;

let federation: Federation;
beforeAll(async () => {
  federation = await startEmbedded();
});
afterAll(() => federation.stop());

const fileOf = (name: string) =>
  databaseFile((currentFolder(federation.dataFolder) as FolderDataset).folder, name).file;

test("in one process, a plan whose database is damaged costs itself alone; one that is removed stays open", async () => {
  const before = await ask(QUERY, {}, federation.url);
  expect(before.errors).toBeUndefined();
  expect(before.data.concept.programs.some(({ id }: { id: string }) => id.startsWith("kanazawa:"))).toBe(true);

  writeFileSync(fileOf("kanazawa"), "Something else was written here.".repeat(1_000));
  rmSync(fileOf("shiroi"));
  const during = await ask(QUERY, {}, federation.url);
  expect(during.status).toBe(200);
  expect(during.data).toEqual({
    concept: {
      programs: before.data.concept.programs.map((program: { id: string }) =>
        program.id.startsWith("kanazawa:") ? null : program,
      ),
    },
    kanazawa: null,
    shiroi: before.data.shiroi,
  });
  expect(during.errors).toEqual([
    {
      message:
        "The plan of Kanazawa (金沢市) is not available at the moment; its data is missing from this answer. / 金沢市の計画に接続できないため、この回答には同市のデータが含まれていません。",
      extensions: { code: "MUNICIPALITY_UNAVAILABLE", municipality: "17201", plan: "kanazawa", retryAfter: 5 },
    },
  ]);
});
