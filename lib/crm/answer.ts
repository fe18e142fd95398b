const maxBytes = 64 * 1024;
const idNames = ['id', 'hs_object_id', 'objectId', 'contactId', 'leadId', 'vid', 'recordId', 'Id', 'ID'];
const wrappers = ['data', 'result', 'results', 'contact', 'lead', 'person', 'record', 'properties', 'details'];

/**
 * The answer's text, at most its first 64 kB; `whole` is false when there was more, or might have been. Never throws: what an answer says beside its status is a courtesy, so a
 * connection cut in the middle or the end of our patience (`signal`) leaves what came until then.
 */
export async function readAnswer(response: Response, signal: AbortSignal): Promise<{ text: string; whole: boolean }> {
  const reader = response.body?.getReader();
  if (!reader) return { text: '', whole: true };
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  let whole = false;
  const stop = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  try {
    while (size < maxBytes && !signal.aborted) {
      const { done, value } = await reader.read();
      if (done) {
        whole = !signal.aborted;
        break;
      }
      text += decoder.decode(value.subarray(0, maxBytes - size), { stream: true });
      size += value.byteLength;
    }
  } catch {
    // A cut connection: what was read stands.
  }
  signal.removeEventListener('abort', stop);
  stop();
  return { text: text + decoder.decode(), whole };
}

/**
 * The id a CRM gave the record, if its JSON answer holds one under a usual name (`id`, `data.id`, HubSpot's `vid` and
 * `hs_object_id`, Odoo's `[id]`…). Whole numbers and texts of at most 300 characters; never throws.
 */
export function crmIdIn(answer: string): string | undefined {
  try {
    return idOf(JSON.parse(answer), 5);
  } catch {
    return undefined; // Not JSON: plain "ok" is a fine answer.
  }
}

function idOf(value: unknown, depth: number): string | undefined {
  if (Array.isArray(value)) return asId(value[0], true) ?? idOf(value[0], depth - 1);
  if (typeof value !== 'object' || value === null || depth <= 0) return undefined;
  const record = new Map(Object.entries(value));
  for (const name of idNames) {
    const id = asId(record.get(name));
    if (id) return id;
  }
  for (const name of wrappers) {
    const id = idOf(record.get(name), depth - 1);
    if (id) return id;
  }
  return undefined;
}

/** Numbers beyond 2^53 have lost digits by now: better none than a wrong one. */
function asId(value: unknown, numberOnly = false): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : undefined;
  if (typeof value !== 'string' || numberOnly) return undefined;
  const text = value.trim();
  return text && text.length <= 300 && !/[\p{Cc}\p{Cs}]/u.test(text) ? text : undefined;
}
