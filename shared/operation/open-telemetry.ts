import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import type { Tracing } from "./tracing";

type Resource = NonNullable<NonNullable<ConstructorParameters<typeof NodeTracerProvider>[0]>["resource"]>;

/** Starts the SDK; the exporter and the sampler read OpenTelemetry's own variables, the endpoint among them. */
export function openTelemetry(service: string): Tracing {
  const provider = new NodeTracerProvider({
    resource: new Service({ "service.name": process.env.OTEL_SERVICE_NAME || service }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = trace.getTracer("care-plan-federation");
  return {
    serve: ({ method, headers, url }) => {
      const parent = propagation.extract(context.active(), headers);
      const attributes = { "http.request.method": method, "url.path": url.split("?", 1)[0] as string };
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, parent);
      const scope = trace.setSpan(parent, span);
      return {
        run: (work) => context.with(scope, work),
        end: (route, status) => {
          if (route) span.updateName(`${method} ${route}`).setAttribute("http.route", route);
          span.setAttribute("http.response.status_code", status);
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    span: (name, attributes, work) =>
      tracer.startActiveSpan(name, { attributes }, (span) =>
        work()
          .catch(failed(span))
          .finally(() => span.end()),
      ),
    headers: () => {
      const carrier: Record<string, string> = {};
      propagation.inject(context.active(), carrier);
      return carrier;
    },
    // A collector that is away must not keep the process from ending in order.
    stop: () => provider.shutdown().catch(() => {}),
  };
}

function failed(span: Span): (error: unknown) => never {
  return (error) => {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : "Error" });
    throw error;
  };
}

/** Who sends the spans. The SDK's own maker of resources is a package of its own, for detectors that are not wanted. */
class Service implements Resource {
  readonly attributes: Resource["attributes"];

  constructor(attributes: Resource["attributes"]) {
    this.attributes = attributes;
  }

  getRawAttributes() {
    return Object.entries(this.attributes);
  }

  merge(other: Resource | null): Resource {
    return new Service({ ...this.attributes, ...other?.attributes });
  }
}
