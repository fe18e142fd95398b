import { useText } from '../ui/i18n-context';

/** The CRM's id of a record, as a link to it where the address is known; only https is followed. */
export function CrmId({ id, link }: { id: string; link?: string }) {
  const t = useText().handoffs;
  if (!link || !/^https?:\/\//.test(link)) return <span className="tiny">{t.record(id)}</span>;
  return (
    <a className="tiny" href={link} target="_blank" rel="noreferrer" data-act="crm-record">
      {t.record(id)}
    </a>
  );
}
