import type { Contract } from '../../lib/domain/contract';

/** Every section of the document: the contract, and how to change a part of it. */
export interface PartProps {
  contract: Contract;
  onChange: (contract: Contract) => void;
}
