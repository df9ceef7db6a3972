import { canonicalData, difference } from "../../../scripts/bench/answers";

test("the order of members does not matter, that of elements does", () => {
  const one = canonicalData('{"data":{"a":[{"x":1,"y":null},2],"b":"柏市"},"extensions":{}}');
  expect(one).toBe('{"a":[{"x":1,"y":null},2],"b":"柏市"}');
  expect(canonicalData('{"data":{"b":"柏市","a":[{"y":null,"x":1},2]}}')).toBe(one);
  expect(canonicalData('{"data":{"b":"柏市","a":[2,{"y":null,"x":1}]}}')).not.toBe(one);
});

test.each([
  { text: "<html>", told: "The answer is not JSON: <html>" },
  { text: '{"data":null}', told: "The answer has no data" },
  { text: "null", told: "The answer has no data: null" },
  { text: '{"data":{"a":1},"errors":[{"message":"half"}]}', told: 'The answer has errors: [{"message":"half"}]' },
])("$text is no right answer", ({ text, told }) => {
  expect(() => canonicalData(text)).toThrow(told);
});

test("a difference is told with its place", () => {
  expect(difference('{"value":1157}', '{"value":1157}')).toBeNull();
  expect(difference('{"value":1157}', '{"value":1175}')).toBe(
    'At character 11: expected …{"value":1157}…, found …{"value":1175}…',
  );
  expect(difference("abc", "ab")).toBe("At character 2: expected …abc…, found …ab…");
});
