import type { ReactNode } from 'react';
import { CaptureForm } from '../../components/lead/CaptureForm';
import { LeadPanel } from '../../components/lead/LeadPanel';
import { PanelFrame } from '../../components/lead/PanelFrame';
import { NobodyRead } from '../../components/repair/NobodyRead';
import { Pointing } from '../../components/repair/Pointing';
import { offerOf } from '../../components/repair/teach-offer';
import type { Candidate } from '../../lib/domain/candidate';
import { candidate, views } from './invented';

const noop = () => {};
const done = async () => ({ leadId: 'l1', events: ['e1'] });
const { name, location } = candidate.fields;
/** A page that lost its headline and company. */
const half: Candidate = {
  ...candidate,
  fields: { name, location },
  emails: [],
  identities: ['linkedin:in/camille-moreau'],
};
const offer = (read?: Candidate) => ({ ...offerOf('linkedin-profile', read), onTeach: noop, onSample: noop });
const panel = (children: ReactNode) => (
  <PanelFrame tab="page" onTab={noop} onOptions={noop} foot={null}>
    {children}
  </PanelFrame>
);
const form = (read: Candidate) => (
  <div className="capture">
    <CaptureForm candidate={read} onSave={done} teach={offer(read)} />
  </div>
);
const nobody = (outcome: string) => <NobodyRead outcome={outcome} teach={offer()} onManual={noop} onAgain={noop} />;

/** Where something is wrong or missing, and "Show me where" is offered. */
export const teachScreens: Record<string, () => ReactNode> = {
  'card-unread': () => nobody('unsupported'),
  'card-nobody': () => nobody('nobody'),
  'card-half': () => form(half),
  'card-teach': () => (
    <LeadPanel
      view={views.mql}
      roles={['rep']}
      client={{ act: done, openPanel: noop }}
      where="card"
      teach={offer(half)}
    />
  ),
  'panel-unread': () => panel(nobody('unsupported')),
  'panel-pointing': () =>
    panel(
      <>
        <Pointing onStop={noop} />
        {form(half)}
      </>,
    ),
};
