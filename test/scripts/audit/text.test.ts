import { digitGroups, numberOf, tidy } from "../../../scripts/audit/text";

test.each([
  ["  １，０６７ 人 ", "1,067人"],
  ["358\t359\t—", "358 359—"],
  ['<ul style="x"> <li>● 4品目</li></ul>', "●4品目"],
  ["**担当：高齢者支援課**", "担当:高齢者支援課"],
  ["参加者数＜増加＞", "参加者数<増加>"],
])("%j is compared as %j", (printed, tidied) => {
  expect(tidy(printed)).toBe(tidied);
});

test.each([
  ["28回1,067人", ["28", "1,067"], [28, 1067]],
  ["82.9%", ["82.9"], [82.9]],
  ["2022,24", ["2022", "24"], [2022, 24]],
])("%s has the digit groups %j", (text, groups, numbers) => {
  const found = digitGroups(text).map((group) => group.text);
  expect(found).toEqual(groups);
  expect(found.map(numberOf)).toEqual(numbers);
});
