import { InputError } from "../../../shared/errors";
import { DIRECTION_MARKS } from "../../../subgraphs/kashiwa/mapping";
import { directionOf, markOf } from "../../../subgraphs/kashiwa/normalise";

const AT = "seeds/kashiwa/programs-1.yaml:27";

test("the table of direction marks is the three that the plan prints", () => {
  expect(DIRECTION_MARKS).toEqual({ 増加: "INCREASE", 維持: "MAINTAIN", "増加・維持": "INCREASE_OR_MAINTAIN" });
});

test.each([
  ["フレイルチェック講座の参加者数<増加>", "増加", "INCREASE"],
  ["かしわフレイル予防ポイント対象事業数 <増加>", "増加", "INCREASE"],
  ["認知症カフェの参加者満足度<維持>", "維持", "MAINTAIN"],
  ["新規利用登録者数<増加・維持>", "増加・維持", "INCREASE_OR_MAINTAIN"],
  ["介護老人保健施設の総定員数（施設数）＜維持＞", "維持", "MAINTAIN"],
  ["認知症相談件数（延べ）<増加> ", "増加", "INCREASE"],
  ["求人開拓件数", null, null],
  ["部屋※の新規開設数", null, null],
  ["<増加>した件数", null, null],
  ["<再掲>の件数<維持>", "維持", "MAINTAIN"],
])("the mark of %s is %s, the direction %s", (printed, mark, direction) => {
  expect(markOf(printed)).toBe(mark);
  expect(directionOf({ printed, at: AT })).toBe(direction);
});

test.each([["減少"], ["増加､維持"], [" 増加"], ["constructor"]])("a mark %j is refused with its place", (mark) => {
  const error = new InputError({
    where: AT,
    found: `"${mark}" is no known direction mark.`,
    advice: "Write one of 増加, 維持, 増加・維持, or add it to subgraphs/kashiwa/mapping.ts.",
  });
  expect(() => directionOf({ printed: `件数<${mark}>`, at: AT })).toThrow(error);
});
