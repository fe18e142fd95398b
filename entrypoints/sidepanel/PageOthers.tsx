import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { AccountPart } from '../../components/people/AccountPart';
import { OthersPart } from '../../components/people/OthersPart';
import type { Account, Candidate } from '../../lib/domain/candidate';
import { leadsOfCompany, leadsOfPeople } from '../../lib/store/queries';

/** The other people of a mail, with what is known of each. */
export function PageOthers({ people, onOpen }: { people: readonly Candidate[]; onOpen: (one: Candidate) => void }) {
  const identities = useMemo(() => people.map((one) => one.identities), [people]);
  const known = useLiveQuery(async () => leadsOfPeople(identities), [identities]);
  return (
    <OthersPart
      people={people}
      known={known}
      onOpen={(i) => {
        const one = people[i];
        if (one) onOpen(one);
      }}
    />
  );
}

/** A company's page, with its leads. */
export function PageAccount({ account, onOpen }: { account: Account; onOpen: (leadId: string) => void }) {
  const leads = useLiveQuery(async () => leadsOfCompany(account.name), [account.name]);
  return leads ? <AccountPart account={account} leads={leads} onOpen={onOpen} /> : null;
}
