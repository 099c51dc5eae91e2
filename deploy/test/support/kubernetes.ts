import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { repository } from './repository.ts';

/** The parts of a Deployment that the tests look at. */
export interface Deployment {
  readonly spec: {
    readonly replicas: number;
    readonly strategy: { readonly type: string; readonly rollingUpdate: Readonly<Record<string, number>> };
    readonly template: {
      readonly metadata: {
        readonly labels: Readonly<Record<string, string>>;
        readonly annotations: Readonly<Record<string, string>>;
      };
      readonly spec: PodSpec;
    };
  };
}

/** A pod: what runs, as whom, with which files. */
export interface PodSpec {
  readonly automountServiceAccountToken: boolean;
  readonly terminationGracePeriodSeconds: number;
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly topologySpreadConstraints: readonly { readonly topologyKey: string }[];
  readonly containers: readonly Container[];
  readonly volumes: readonly (Readonly<Record<string, unknown>> & { readonly name: string })[];
}

/** What runs in a pod. */
export interface Container {
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly resources: {
    readonly requests: Readonly<Record<string, string>>;
    readonly limits: Readonly<Record<string, string>>;
  };
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[];
  readonly [probe: `${string}Probe`]: { readonly httpGet: { readonly path: string; readonly port: string } };
}

/** Any object of Kubernetes. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: { readonly name: string };
  readonly [field: string]: unknown;
}

const folder = repository('deploy/kubernetes');

/** Every object in a folder of `deploy/kubernetes`, by its file. @throws when one of the files is no YAML */
export function objectsIn(variant: string): ReadonlyMap<string, KubernetesObject> {
  const files = globSync(join(variant, '*.yaml'), { cwd: folder }).toSorted();
  return new Map(
    files.flatMap((file) =>
      parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => {
        const [problem] = [...document.errors, ...document.warnings];
        if (problem) throw new Error(`${file}: ${problem.message}`);
        return [file, document.toJS() as KubernetesObject] as const;
      }),
    ),
  );
}

/** What runs the bot. */
export function deployment(): Deployment {
  return objectsIn('base').get('base/deployment.yaml') as unknown as Deployment;
}
