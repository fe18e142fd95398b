import { Preset } from '../preset';
import { brevo } from './brevo';
import { espocrm } from './espocrm';
import { hubspotContact } from './hubspot-contact';
import { hubspotForm } from './hubspot-form';
import { dynamics, salesforceRest, sellsy, zoho } from './oauth-crms';
import { odoo } from './odoo';
import { pipedrive } from './pipedrive';
import { salesforceWebToLead } from './salesforce-web-to-lead';
import { tryton } from './tryton';
import { webhook } from './webhook';

/** Every preset, in the order they are offered. */
export const presets: readonly Preset[] = [
  webhook,
  hubspotContact,
  hubspotForm,
  brevo,
  espocrm,
  odoo,
  pipedrive,
  salesforceWebToLead,
  tryton,
  salesforceRest,
  zoho,
  dynamics,
  sellsy,
].map((one) => Preset.parse(one));

/** A preset by its id; undefined for one this version does not know (an export of a newer one). */
export const presetOf = (id: string): Preset | undefined => presets.find((one) => one.id === id);
