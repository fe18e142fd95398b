import type { ReactNode } from 'react';
import type { ContractFault, ContractPart } from '../../lib/domain/contract-faults';
import { useText } from '../ui/i18n-context';
import { EngagementPart } from './EngagementPart';
import { FitPart } from './FitPart';
import { faultInWords } from './fault-in-words';
import { Editing } from './Num';
import type { PartProps } from './part-props';
import { ReasonsPart } from './ReasonsPart';
import { SlaPart } from './SlaPart';
import { StagesPart } from './StagesPart';

export interface ContractDocumentProps extends PartProps {
  editing: boolean;
  faults: readonly ContractFault[];
}

const sections: readonly {
  id: 'stages' | 'fit' | 'engagement' | 'sla' | 'reasons';
  of: readonly ContractPart[];
  Part: (props: PartProps) => ReactNode;
}[] = [
  { id: 'stages', of: ['stages'], Part: StagesPart },
  { id: 'fit', of: ['fit'], Part: FitPart },
  { id: 'engagement', of: ['engagement', 'grades'], Part: EngagementPart },
  { id: 'sla', of: ['sla', 'calendar'], Part: SlaPart },
  { id: 'reasons', of: ['reasons', 'recycle', 'marketing'], Part: ReasonsPart },
];

/** The contract as one readable document; while it is edited its numbers are inputs, and what is wrong is said beside it. */
export function ContractDocument({ contract, onChange, editing, faults }: ContractDocumentProps) {
  const t = useText();
  return (
    <Editing value={editing}>
      <div className="contract" data-editing={editing}>
        {sections.map(({ id, of, Part }) => (
          <section key={id} className="part" aria-labelledby={`contract-${id}`} data-part={id}>
            <h2 id={`contract-${id}`}>{t.contract.parts[id]}</h2>
            {faults
              .filter((f) => of.includes(f.part))
              .map((fault) => (
                <p key={`${fault.code} ${fault.which}`} className="fault" role="alert" data-fault={fault.code}>
                  {faultInWords(t, fault)}
                </p>
              ))}
            <Part contract={contract} onChange={onChange} />
          </section>
        ))}
      </div>
    </Editing>
  );
}
