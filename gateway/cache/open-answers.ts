import type { Config } from "../../shared/config";
import type { SubgraphExecutor } from "../../shared/federation/execute";
import { AnswerCache } from "./answer-cache";
import { codeVersion } from "./code-version";

/** The answers of a gateway: in memory, and in Redis as well where there is one. */
export function openAnswers(
  config: Config,
  executors: readonly SubgraphExecutor[],
  warn: (details: object, message: string) => void,
): { answers: AnswerCache; close: () => void } {
  const byName = new Map(executors.map((executor) => [executor.name, executor]));
  const shared = config.redisUrl === null ? undefined : openRedis(config.redisUrl, config, warn);
  const answers = new AnswerCache({
    bytes: config.answerCache,
    editionOf: (name) => byName.get(name)?.edition() ?? null,
    shared,
  });
  return { answers, close: () => shared?.close() };
}

/** The client is loaded only where it is used. */
function openRedis(url: string, config: Config, warn: (details: object, message: string) => void) {
  const { RedisAnswers } = require("./redis-answers") as typeof import("./redis-answers");
  return new RedisAnswers({ url, code: codeVersion(config), warn });
}
