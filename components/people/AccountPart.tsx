import type { Account } from '../../lib/domain/candidate';
import type { Lead } from '../../lib/domain/lead';
import { useText } from '../ui/i18n-context';
import { PersonRow } from './PersonRow';

const most = 50;

/** A company's page: the account, and the leads known of it. */
export function AccountPart({
  account,
  leads,
  onOpen,
}: {
  account: Account;
  leads: readonly Lead[];
  onOpen: (id: string) => void;
}) {
  const t = useText();
  const size = account.companySize && t.people.accountSize(account.companySize);
  return (
    <section className="account" aria-label={t.people.account}>
      <header className="pad">
        <p className="tiny">{t.people.account}</p>
        <h2 className="title" dir="auto">
          {account.name}
        </h2>
        <p className="tiny">{[size, t.people.accountLeads(leads.length)].filter(Boolean).join(' · ')}</p>
        {!leads.length && <p className="muted">{t.people.accountNone}</p>}
      </header>
      <ul>
        {leads.slice(0, most).map((lead) => (
          <PersonRow
            key={lead.id}
            person={{ page: '', url: '', fields: lead.fields, emails: [], identities: lead.identities }}
            lead={lead}
            looking={false}
            onOpen={() => onOpen(lead.id)}
          />
        ))}
      </ul>
    </section>
  );
}
