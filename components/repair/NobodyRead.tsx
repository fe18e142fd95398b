import { Button } from '../ui/Button';
import { useText } from '../ui/i18n-context';
import { Empty } from '../ui/States';
import { ShowWhere } from './ShowWhere';
import type { TeachOffer } from './teach-offer';

interface NobodyReadProps {
  /** The outcome of the reading: a page without a person, or one that cannot be read. */
  outcome: string;
  teach: TeachOffer | undefined;
  onManual: () => void;
  onAgain: () => void;
}

/** Nobody was read: the page shows no one, or cannot be read; then somebody may show where the name stands. */
export function NobodyRead({ outcome, teach, onManual, onAgain }: NobodyReadProps) {
  const t = useText();
  const nobody = outcome === 'nobody';
  const showFirst = !nobody && teach !== undefined;
  return (
    <>
      <Empty
        title={nobody ? t.lead.nobody : t.lead.cannotRead}
        icon={nobody ? undefined : 'page'}
        action={
          <>
            {showFirst && (
              <Button look="go" icon="pointer" act="teach" onClick={() => teach.onTeach(teach.missing[0])}>
                {t.repair.teach.show}
              </Button>
            )}
            <Button look={showFirst ? 'plain' : 'go'} act="manual" onClick={onManual}>
              {t.lead.manual}
            </Button>
            {/* A webmail shows another message without another address. */}
            <Button look="quiet" act="again" onClick={onAgain}>
              {t.common.tryAgain}
            </Button>
            {showFirst && (
              <Button look="quiet" icon="page" act="make-sample" onClick={teach.onSample}>
                {t.repair.teach.sample}
              </Button>
            )}
          </>
        }
      >
        {nobody ? t.lead.nobodyHint : t.lead.cannotReadHint}
      </Empty>
      {nobody && teach && <ShowWhere offer={teach} />}
    </>
  );
}
