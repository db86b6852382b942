import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export { Counter, Gauge, Histogram, Registry }

/**
 * The metrics of one service, apart from those of other services in the same process. Names are
 * `afc_<what>_<base unit>`, counters end in `_total`; a card, device or vehicle is never a label.
 */
export function createMetrics(service: string): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  return registry
}
