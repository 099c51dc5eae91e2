import { Gauge, type Registry } from 'prom-client';

/** What a gauge is. */
export interface ReadGauge {
  readonly name: string;
  readonly help: string;
  /** Asked at each scrape; `null` when there is nothing to say. */
  readonly read: () => number | null;
}

/** A gauge that nobody has to keep up to date. */
export function addReadGauge(registry: Registry, { name, help, read }: ReadGauge): void {
  const gauge: Gauge = new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      const value = read();
      if (value === null) gauge.remove();
      else gauge.set(value);
    },
  });
}
