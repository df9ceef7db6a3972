import { NAME, type Role } from "../settings";

/** The parts of a deployment between which network policies and budgets tell. */
export type Component = Role | "postgresql" | "redis";

/** Labels of what belongs to a component, or to one instance of it: a subgraph has its name. */
export function labels(component: Component, instance?: string): Record<string, string> {
  return {
    "app.kubernetes.io/name": NAME,
    "app.kubernetes.io/component": component,
    ...(instance === undefined ? {} : { "app.kubernetes.io/instance": instance }),
  };
}

/** A selector of pods with these labels. */
export function selector(component: Component, instance?: string): { matchLabels: Record<string, string> } {
  return { matchLabels: labels(component, instance) };
}
