import { requestId } from "../../../shared/operation/request-scope";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test.each([
  "1",
  "b88d6fa8-d1df-42bd-8bf1-bdb15d6c2646",
  "4bf92f3577b34da6a3ce929d0e0e4736",
  "Root=1-67891233-abcdef012345678912345678",
  "node-7/worker.3:12+4=",
  "x".repeat(128),
])("%s is taken", (id) => expect(requestId({ "x-request-id": id })).toBe(id));

test.each([
  ["nothing", undefined],
  ["an empty one", ""],
  ["one that is too long", "x".repeat(129)],
  ["a line break", "abc\ndef"],
  ["a space", "abc def"],
  ["a quotation mark", 'abc"def'],
  ["markup", "<script>"],
  ["other letters", "柏市"],
  ["several", ["abc", "def"]],
])("for %s a new id is made", (_, id) => {
  const made = requestId({ "x-request-id": id });
  expect(made).toMatch(UUID);
  expect(requestId({ "x-request-id": id })).not.toBe(made);
});
