import type { PullVendor } from '../domain/pull';
import { brevo } from './brevo';
import { hubspot } from './hubspot';
import { mautic } from './mautic';
import type { Source } from './source';

/** Every source, in the order people see. */
export const sources: readonly Source[] = [brevo, hubspot, mautic];

export const sourceOf = (vendor: PullVendor): Source => sources.find((one) => one.vendor === vendor) as Source;
