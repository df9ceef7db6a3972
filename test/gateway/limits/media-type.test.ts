import { statusOfRefusal, typeOfRefusal } from "../../../gateway/limits/media-type";

const JSON_ONLY = "application/json; charset=utf-8";
const GRAPHQL = "application/graphql-response+json; charset=utf-8";

test.each([
  [undefined, 400, JSON_ONLY],
  ["*/*", 400, JSON_ONLY],
  ["text/html", 400, JSON_ONLY],
  ["application/json", 200, JSON_ONLY],
  ["application/json, text/plain, */*", 200, JSON_ONLY],
  ["application/json;q=0.9", 200, JSON_ONLY],
  ["application/graphql-response+json", 400, GRAPHQL],
  ["application/graphql-response+json, application/json;q=0.9", 400, GRAPHQL],
  ["application/jsonp", 400, JSON_ONLY],
])("to Accept: %s a refused operation is %d in %s", (accept, status, type) => {
  expect([statusOfRefusal(accept), typeOfRefusal(accept)]).toEqual([status, type]);
});
