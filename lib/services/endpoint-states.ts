import { presetOf } from '../crm/presets/registry';
import type { Endpoint } from '../domain/endpoint';
import { tandemDb } from '../store/db';
import { allEndpoints } from '../store/queries';
import { hostOf } from './endpoint';
import { hasAccess } from './origins';

/** An endpoint with how it fares. `until`: held back until then (ms); `open`: not delivered yet, the failed among them. */
export interface EndpointState {
  endpoint: Endpoint;
  host: string;
  access: boolean;
  until: number;
  fails: number;
  open: number;
  failed: number;
}

/** Every endpoint and how it fares; for a live query. */
export async function endpointStates(): Promise<EndpointState[]> {
  const db = tandemDb();
  const endpoints = await allEndpoints();
  const gates = await db.gates.toArray();
  const counts = await Promise.all(
    endpoints.map(async ({ id }) => {
      const keys = (await db.outbox.where('lane').between(`${id} `, `${id} \uffff`).primaryKeys()) as string[];
      const rows = await db.outbox.where('state').equals('failed').toArray();
      return { open: keys.length, failed: rows.filter((row) => row.endpoint === id).length };
    }),
  );
  const access = await Promise.all(
    endpoints.map(async ({ preset, params }) => {
      const known = presetOf(preset);
      const host = (known && hostOf(known, params)) ?? '';
      return { host, access: !host || (await hasAccess(host)) };
    }),
  );
  return endpoints.map((endpoint, i) => {
    const gate = gates.find((one) => one.id === endpoint.id);
    const held = { until: gate?.until ?? 0, fails: gate?.fails ?? 0 };
    return { endpoint, ...held, ...(counts[i] as (typeof counts)[0]), ...(access[i] as (typeof access)[0]) };
  });
}
