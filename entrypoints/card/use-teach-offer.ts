import { useMemo } from 'react';
import { refusalInWords } from '../../components/lead/in-words';
import { offerOf, type TeachOffer } from '../../components/repair/teach-offer';
import { useText } from '../../components/ui/i18n-context';
import { useToast } from '../../components/ui/Toast';
import type { RecipeField } from '../../lib/domain/recipe';
import { isRefusal, type Refusal } from '../../lib/domain/refusal';
import { ask } from '../../lib/messaging/page-client';
import { kindOf } from '../../lib/pages/kind-of';
import { type PagePerson, pageOf } from './use-page-person';

/** What can be shown on this page; undefined while it is read, and on lists, that the side panel shows. */
export function useTeachOffer(
  person: PagePerson,
  onTeach: (missing: readonly RecipeField[]) => void,
): TeachOffer | undefined {
  const t = useText();
  const toast = useToast();
  return useMemo(() => {
    const candidate = person.at === 'new' || person.at === 'known' ? person.candidate : undefined;
    const page = pageOf(person);
    const kind = page === undefined ? undefined : kindOf(new URL(location.href), page);
    if (!page || !kind) return undefined;
    const say = (answer: Promise<unknown>) => {
      const told = (refusal: Refusal) => toast({ text: refusalInWords(t, refusal), fault: true });
      answer.then(
        (got) => isRefusal(got) && told(got),
        () => told({ refused: 'failed' }),
      );
    };
    const offer = offerOf(kind, candidate);
    return {
      ...offer,
      onTeach(field) {
        onTeach(offer.missing);
        say(ask('page.teach', { page, field }));
      },
      onSample: () => say(ask('page.make-sample', { page })),
    };
  }, [person, onTeach, t, toast]);
}
