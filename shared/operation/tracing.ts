import type { FastifyRequest } from "fastify";
import type * as OpenTelemetryModule from "./open-telemetry";

/** The span of a request that this server answers. */
export interface ServerSpan {
  /** Runs a piece of work below the span. */
  run(work: () => void): void;
  /** @param route The pattern that the request met; undefined where it met none. */
  end(route: string | undefined, status: number): void;
}

/** OpenTelemetry, where an endpoint for it is set. */
export interface Tracing {
  /** Begins the span of a request, below the one that its headers name. */
  serve(request: FastifyRequest): ServerSpan;
  /** Runs a piece of work in a span of its own. */
  span<Result>(name: string, attributes: Record<string, string>, work: () => Promise<Result>): Promise<Result>;
  /** The headers (W3C Trace Context) that lead another server to the running span. */
  headers(): Record<string, string>;
  /** Sends what is left. */
  stop(): Promise<void>;
}

let current: Tracing | undefined;

/** Undefined where no endpoint is set: nothing of OpenTelemetry's SDK is loaded then. */
export function tracing(): Tracing | undefined {
  return current;
}

/**
 * Begins to send traces to an OTLP collector over HTTP; does nothing without an endpoint. Called once in a process.
 * @param service Name of this process in the traces, unless OTEL_SERVICE_NAME gives another.
 */
export function startTracing(endpoint: string | null, service: string): void {
  if (endpoint === null) return;
  const { openTelemetry } = require("./open-telemetry") as typeof OpenTelemetryModule;
  current = openTelemetry(service);
}
