import { requirements } from '../../lib/domain/contract';
import { useText } from '../ui/i18n-context';
import { Num, Tick } from './Num';
import type { PartProps } from './part-props';

/** What each stage means, in sentences. */
export function StagesPart({ contract, onChange }: PartProps) {
  const t = useText();
  const c = t.contract;
  const { mql, sql } = contract.stages;
  const set = (stages: Partial<typeof contract.stages>) =>
    onChange({ ...contract, stages: { ...contract.stages, ...stages } });
  const required = (stage: 'mql' | 'sql', label: string) => (
    <p className="ticks">
      {label}{' '}
      {requirements.map((need) => (
        <Tick
          key={need}
          label={t.lead.needs[need]}
          act={`${stage}-${need}`}
          checked={contract.stages[stage].required.includes(need)}
          onChange={(on) =>
            set({
              [stage]: {
                ...contract.stages[stage],
                required: requirements.filter((r) => (r === need ? on : contract.stages[stage].required.includes(r))),
              },
            })
          }
        />
      ))}
    </p>
  );
  return (
    <>
      <p>
        {c.mqlFit}{' '}
        <Num
          label={`MQL, ${t.lead.score.fit}`}
          act="mql-fit"
          value={mql.fit}
          onChange={(fit) => set({ mql: { ...mql, fit } })}
        />{' '}
        {c.mqlEngagement}{' '}
        <Num
          label={`MQL, ${t.lead.score.engagement}`}
          act="mql-engagement"
          value={mql.engagement}
          onChange={(engagement) => set({ mql: { ...mql, engagement } })}
        />
        .
      </p>
      {required('mql', c.mqlRequired)}
      <p>
        <Tick
          label={c.automatic}
          act="mql-automatic"
          checked={mql.automatic}
          onChange={(automatic) => set({ mql: { ...mql, automatic } })}
        />
      </p>
      <p>{c.sqlText}</p>
      {required('sql', c.sqlRequired)}
      <p className="ticks">
        {(['fit', 'engagement'] as const).map((which) => (
          <span key={which}>
            <Tick
              label={c.sqlAsks(t.lead.score[which])}
              act={`sql-asks-${which}`}
              checked={sql[which] !== null}
              onChange={(on) => set({ sql: { ...sql, [which]: on ? mql[which] : null } })}
            />{' '}
            {sql[which] !== null && (
              <Num
                label={`SQL, ${t.lead.score[which]}`}
                act={`sql-${which}`}
                value={sql[which]}
                onChange={(n) => set({ sql: { ...sql, [which]: n } })}
              />
            )}
          </span>
        ))}
      </p>
    </>
  );
}
