import { plural } from '../plural';

/** Words of the worklist: what a rep must do, what marketing can offer and waits for. */
export const work = {
  title: 'My work',
  dueNow: 'Due now',
  later: 'Later',
  ready: 'Ready to offer',
  watch: 'Waiting for sales',
  answered: 'Answers',
  none: 'Nothing to do',
  noneHint: 'Offers to answer, touches that are due and leads to offer show here.',
  choose: (name: string) => `Choose ${name}`,
  offer: (n: number) => `Offer ${n} ${plural('en', n, 'lead', 'leads')}…`,
  offered: (n: number) => `${n} ${plural('en', n, 'lead', 'leads')} offered.`,
  kinds: {
    answer: 'Answer the offer',
    'first-touch': 'First touch',
    'next-touch': 'Next touch',
    reminder: 'Reminder',
    offer: 'Offer it',
    repair: 'Mend, then offer again',
    woken: 'Awake again',
    outcome: 'Say what came of it',
    watch: 'Offered',
  },
};
