import { DepartmentsArranger } from "../../../subgraphs/comparison/arrange-departments";
import { DepartmentsRow } from "../../../subgraphs/comparison/tables";

test("programmes with the same departments share a number, and are counted", () => {
  const arranger = new DepartmentsArranger();
  const ids = [
    arranger.idOf({ departmentsJa: ["介護保険課", "健康課"], departmentsEn: ["Care Insurance", "Health"] }),
    arranger.idOf({ departmentsJa: [], departmentsEn: [] }),
    arranger.idOf({ departmentsJa: ["介護保険課", "健康課"], departmentsEn: ["Care Insurance", "Health"] }),
    arranger.idOf({ departmentsJa: ["健康課"], departmentsEn: ["Health"] }),
  ];
  expect(ids).toEqual([1, 2, 1, 3]);
  expect(arranger.end()).toEqual([
    {
      entity: DepartmentsRow,
      rows: [
        { id: 1, names: "介護保険課\n健康課\nCare Insurance\nHealth", programCount: 2 },
        { id: 2, names: "", programCount: 1 },
        { id: 3, names: "健康課\nHealth", programCount: 1 },
      ],
    },
  ]);
});
