import type { ContractFault } from '../../lib/domain/contract-faults';
import type { Text } from '../ui/i18n-context';

/** What `which` names, in words: a score, a requirement, a reason, a weekday, or itself. */
function named(t: Text, which = ''): string {
  const { needs, rejectReasons } = t.lead;
  return needs[which as 'name'] ?? rejectReasons[which as 'no-need'] ?? which;
}

/** What is wrong with a contract, as the sentence that says which. */
export const faultInWords = (t: Text, { code, which, need = 0, most = 0 }: ContractFault): string =>
  t.contract.faults[code](named(t, which), need, most);
