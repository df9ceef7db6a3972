import { ENVIRONMENT, SCRATCH, SECRETS, type SecretName, withSecrets } from "../environment";
import { NAME, ROLES, type Role, USER, VERSION } from "../settings";

/** A Kubernetes object, as YAML has it. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
  spec?: object;
}

/** The name of the Secret, which the operator creates, and of no manifest here. */
const SECRET_OBJECT = NAME;

/** The project's images have a registry that nobody has, so that nobody's image is taken by mistake. */
function image(role: Role): string {
  return `registry.example/${NAME}/${role}:${VERSION}`;
}

/** What every container gives up. */
export const CONTAINER_SECURITY = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ["ALL"] },
};

/** What every pod gives up: root, the cluster's API, and variables with the addresses of all services. */
export function podSecurity(user: number) {
  return {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: user,
      runAsGroup: user,
      fsGroup: user,
      seccompProfile: { type: "RuntimeDefault" },
    },
  };
}

/** A variable whose value stands in the Secret. */
export function secretVariable(name: SecretName) {
  return { name, valueFrom: { secretKeyRef: { name: SECRET_OBJECT, key: SECRETS[name] } } };
}

/** The container of a role. Secrets come first: a value can only name a variable that stands before it. */
export function container(role: Role, parameters: readonly string[] = []) {
  const secrets = new Set<SecretName>();
  const values = withSecrets(ENVIRONMENT[role], (name) => {
    secrets.add(name);
    return `$(${name})`;
  });
  const others = Object.entries(values).filter(([name]) => !secrets.has(name as SecretName));
  const { requests, limits } = ROLES[role];
  return {
    name: role,
    image: image(role),
    imagePullPolicy: "IfNotPresent",
    ...(parameters.length === 0 ? {} : { args: [...parameters] }),
    env: [...[...secrets].map(secretVariable), ...others.map(([name, value]) => ({ name, value }))],
    resources: { requests, limits },
    securityContext: CONTAINER_SECURITY,
    volumeMounts: Object.entries(SCRATCH).map(([subPath, mountPath]) => ({ name: "scratch", mountPath, subPath })),
  };
}

/** A pod around the container of a role. */
export function pod(inner: ReturnType<typeof container> & object) {
  return {
    ...podSecurity(USER),
    containers: [inner],
    volumes: [{ name: "scratch", emptyDir: { sizeLimit: "256Mi" } }],
  };
}
