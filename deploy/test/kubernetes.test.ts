import { describe, expect, it } from 'vitest';
import { deployment as readDeployment, objectsIn, type KubernetesObject } from './support/kubernetes.ts';
import { kubernetesSettings, type Transport } from './support/settings.ts';

const transports: readonly Transport[] = ['http', 'socket'];
const objects = new Map([...objectsIn('.'), ...objectsIn('base'), ...objectsIn('http'), ...objectsIn('socket')]);
const deployment = readDeployment();
const pod = deployment.spec.template.spec;
const [container] = pod.containers;
if (container === undefined) throw new Error('The deployment runs nothing');
const ofBot = { matchLabels: deployment.spec.template.metadata.labels };

describe('the deployment', () => {
  it('is two bots, of which an update, a drained node or a lost machine leaves one at least', () => {
    expect(deployment.spec.replicas).toBe(2);
    expect(deployment.spec.strategy).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
    });
    expect(objects.get('base/disruption-budget.yaml')).toMatchObject({ spec: { maxUnavailable: 1, selector: ofBot } });
    expect(pod.topologySpreadConstraints).toMatchObject([
      { topologyKey: 'kubernetes.io/hostname', labelSelector: ofBot },
      { topologyKey: 'topology.kubernetes.io/zone', labelSelector: ofBot },
    ]);
  });

  it('asks the ops port how the bot is', () => {
    const { name, containerPort } = container.ports[0] ?? {};
    expect({ name, containerPort: String(containerPort) }).toEqual({
      name: 'ops',
      containerPort: variable('OPS_PORT'),
    });
    expect(container.startupProbe?.httpGet).toEqual({ path: '/healthz', port: 'ops' });
    expect(container.livenessProbe?.httpGet).toEqual({ path: '/healthz', port: 'ops' });
    expect(container.readinessProbe?.httpGet).toEqual({ path: '/readyz', port: 'ops' });
    expect(deployment.spec.template.metadata.annotations['prometheus.io/port']).toBe(variable('OPS_PORT'));
  });

  it('gives a stop the time that the bot may take', () => {
    const longest = Number(variable('SHUTDOWN_DELAY_SECONDS')) + Number(variable('SHUTDOWN_GRACE_SECONDS'));
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(longest);
  });

  it('runs as nobody, who can change nothing and become nothing', () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(pod.securityContext['runAsUser']).toBeGreaterThan(0);
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(pod.automountServiceAccountToken).toBe(false);
  });

  it('can write to nothing but a temporary folder of limited size, which fits into its memory with all else', () => {
    const writable = container.volumeMounts.filter(({ readOnly }) => readOnly !== true);
    expect(writable).toEqual([{ name: 'temporary', mountPath: variable('TMPDIR') }]);
    const { emptyDir } = volume('temporary') as unknown as { emptyDir: { medium: string; sizeLimit: string } };
    expect(emptyDir.medium).toBe('Memory');
    const heap = Number(/--max-old-space-size=(\d+)/.exec(variable('NODE_OPTIONS') ?? '')?.[1]);
    expect(mebibytes(emptyDir.sizeLimit) + heap).toBeLessThan(mebibytes(container.resources.limits['memory']));
    expect(container.resources.requests).toMatchObject({ cpu: expect.any(String), memory: expect.any(String) });
  });

  it.each(transports)('over %s, has every secret as a file, and no secret in a variable', (transport) => {
    const secret = objects.get('secret.example.yaml') as unknown as { stringData: Readonly<Record<string, string>> };
    const mounted = container.volumeMounts.find(({ name }) => name === 'secrets');
    expect(volume('secrets')).toMatchObject({ secret: { secretName: 'smsreport' } });
    const settings = Object.entries(kubernetesSettings(transport));
    const files = settings.filter(([name, value]) => name.endsWith('_FILE') && value.startsWith('/run/secrets'));
    const other = transport === 'http' ? 'slack-app-token' : 'slack-signing-secret';
    expect(files.map(([, path]) => path).toSorted()).toEqual(
      Object.keys(secret.stringData)
        .filter((key) => key !== other)
        .map((key) => `${mounted?.mountPath}/${key}`)
        .toSorted(),
    );
    expect(settings.filter(([name]) => /(?:TOKEN|SECRET|_AK|_SK|_KEYS?)$/.test(name))).toEqual([]);
  });

  it('reads the policy from a ConfigMap, mounted so that a change reaches a running bot', () => {
    const mount = container.volumeMounts.find(({ name }) => name === 'policy');
    expect(mount).not.toHaveProperty('subPath');
    expect(variable('POLICY_FILE')).toBe(`${mount?.mountPath}/policy.yaml`);
    expect(volume('policy')).toMatchObject({ configMap: { name: 'smsreport-policy' } });
    expect(objects.get('base/kustomization.yaml')?.['configMapGenerator']).toEqual([
      { name: 'smsreport-policy', files: ['policy.yaml'], options: { disableNameSuffixHash: true } },
    ]);
  });
});

describe('the network', () => {
  it('lets the bot out to names, Slack and Huawei Cloud, and lets nobody in but who reads metrics', () => {
    expect(objects.get('base/network-policy.yaml')).toMatchObject({
      spec: {
        podSelector: ofBot,
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{ from: [expect.anything()], ports: [{ port: Number(variable('OPS_PORT')) }] }],
        egress: [{ ports: [{ port: 53 }, { port: 53 }] }, { ports: [{ port: 443 }] }],
      },
    });
  });

  it('over HTTP, brings Slack’s requests to the port that the bot listens on', () => {
    const port = Number(kubernetesSettings('http')['PORT']);
    expect(objects.get('http/service.yaml')).toMatchObject({
      spec: { selector: ofBot.matchLabels, ports: [{ targetPort: port }] },
    });
    expect(objects.get('http/network-policy.yaml')).toMatchObject({
      spec: { podSelector: ofBot, policyTypes: ['Ingress'], ingress: [{ ports: [{ port }] }] },
    });
  });

  it('over sockets, brings nothing to the bot', () => {
    expect([...objectsIn('socket').values()].map(({ kind }) => kind)).toEqual(['Kustomization']);
  });
});

describe.each(['base', ...transports])('the kustomization %s', (variant) => {
  it('names every object that lies beside it', () => {
    const beside = [...objectsIn(variant)].filter(([, { kind }]) => kind !== undefined && kind !== 'Kustomization');
    const resources = kustomization(variant)['resources'] as readonly string[];
    expect(resources.filter((name) => name !== '../base').map((name) => `${variant}/${name}`)).toEqual(
      beside.map(([file]) => file),
    );
  });
});

it.each(transports)(
  'over %s, the image has a name and a version, and the settings are those that the pod reads',
  (transport) => {
    expect(kustomization(transport)).toMatchObject({
      images: [{ name: 'smsreport', newName: expect.any(String), newTag: expect.not.stringMatching(/^latest$/) }],
      configMapGenerator: [{ name: 'smsreport-settings', envs: ['settings.env'] }],
    });
    expect(container).toMatchObject({
      image: 'smsreport',
      envFrom: [{ configMapRef: { name: 'smsreport-settings' } }],
    });
  },
);

function kustomization(variant: string): KubernetesObject {
  const found = objects.get(`${variant}/kustomization.yaml`);
  if (found === undefined) throw new Error(`${variant} has no kustomization`);
  return found;
}

function variable(name: string): string | undefined {
  return container?.env.find((entry) => entry.name === name)?.value;
}

function volume(name: string): Readonly<Record<string, unknown>> | undefined {
  return pod.volumes.find((entry) => entry.name === name);
}

function mebibytes(quantity: string | undefined): number {
  const [, amount] = /^(\d+)Mi$/.exec(quantity ?? '') ?? [];
  if (amount === undefined) throw new Error(`${quantity} is not in Mi`);
  return Number(amount);
}
