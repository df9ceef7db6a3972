import { negotiate } from "@fastify/accept-negotiator";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { InputError } from "../../shared/errors";
import type { SubgraphExecutor } from "../../shared/federation/execute";
import { type Address, EXISTING, readAddress, readByteOrderMark } from "./address";
import { BYTE_ORDER_MARK } from "./csv";
import { ENCODINGS, type Encoding, isKnown, represent } from "./representation";
import { type Edition, TableStore } from "./table-store";
import { fileName, writeForm } from "./write-form";

const TYPES = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json; charset=utf-8",
  sdmx: "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
};

/** A minute, then ask again: the answer is 304 as long as no fact changed. */
const CACHE = "public, max-age=60, must-revalidate";

/** Headers that a script of another origin may read. */
const EXPOSED = "ETag, Link, Content-Disposition, X-Dataset-Version, X-Dataset-Harvested-At";

/** Seconds after which a client may sensibly ask again when there is no answer. */
const RETRY_AFTER = 5;

/** Publishes the tables for analysis below /data/, from the comparison's last harvest. */
export function dataRoutes(app: FastifyInstance, comparison: SubgraphExecutor): void {
  const store = new TableStore(comparison);
  app.get("/data", (_request, reply) => reply.redirect("/data/datapackage.json"));
  app.get("/data/*", { compress: false }, async (request, reply) => {
    const path = (request.params as { "*": string })["*"];
    const address = readAddress(path);
    if (!address) return refuse(reply, 404, `There is no table at /data/${path}. ${EXISTING}`);
    let bom: boolean;
    try {
      bom = readByteOrderMark(address, request.query as Record<string, unknown>);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return refuse(reply, 400, error.message);
    }
    const encoding = negotiate(request.headers["accept-encoding"] ?? "", ENCODINGS) ?? "identity";
    try {
      return await store.withEdition((edition) => answer({ request, reply, edition, address, bom, encoding }));
    } catch (error) {
      request.log.warn({ error: (error as Error).message }, "the tables cannot be made");
      void reply.header("retry-after", String(RETRY_AFTER));
      return refuse(reply, 503, "The tables are not available at the moment. Try again in some seconds.");
    }
  });
}

interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  edition: Edition;
  address: Address;
  bom: boolean;
  encoding: Encoding;
}

async function answer({ request, reply, edition, address, bom, encoding }: Asked): Promise<FastifyReply> {
  const { concepts, dataset } = edition.facts;
  if (address.kind === "comparison" && !concepts.has(address.concept))
    return refuse(
      reply,
      404,
      `There is no concept "${address.concept}". The column CONCEPT of /data/concepts.csv lists all ${concepts.size}, such as dementia-cafe.`,
    );
  const name = fileName(address);
  const { body, etag } = await edition.once(`${name} ${bom} ${encoding}`, async () => {
    const text = await edition.once(name, () => writeForm(address, edition));
    return represent(bom ? BYTE_ORDER_MARK + text : text, encoding, dataset.version);
  });
  void reply.headers({
    etag,
    "cache-control": CACHE,
    vary: "accept-encoding",
    link: '</data/datapackage.json>; rel="describedby"; type="application/json"',
    "x-dataset-version": dataset.version,
    "x-dataset-harvested-at": dataset.harvestedAt,
    "access-control-expose-headers": EXPOSED,
  });
  if (isKnown(etag, request.headers["if-none-match"])) return reply.code(304).send();
  if (address.form === "csv") void reply.header("content-disposition", `attachment; filename="${name}"`);
  if (encoding !== "identity") void reply.header("content-encoding", encoding);
  return reply.type(TYPES[address.kind === "sdmx" ? "sdmx" : address.form]).send(body);
}

function refuse(reply: FastifyReply, status: number, error: string): FastifyReply {
  return reply.code(status).header("cache-control", "no-store").send({ error });
}
