/** One request of a sample as it went out, and what came back; secrets are masked, texts cut at 4,000 characters. */
export interface SampleExchange {
  method: string;
  url: string;
  headers: Record<string, string>;
  request: string;
  ms: number;
  status?: number;
  answer?: string;
  fault?: string;
}

/** What came of a sample. `said`: the receiver's own words on why not. */
export interface SampleAnswer {
  ok: boolean;
  why?: string;
  said?: string;
  crmId?: string;
  link?: string;
  exchanges: SampleExchange[];
}
