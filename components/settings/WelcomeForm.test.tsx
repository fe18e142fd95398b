// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { mounted } from '../ui/mounted.fakes';
import type { WelcomeAnswers } from './WelcomeForm';
import { WelcomeForm } from './WelcomeForm';

const at = mounted();

function show(answers: WelcomeAnswers) {
  const onAgree = vi.fn();
  at.render(<WelcomeForm answers={answers} onAgree={onAgree} />);
  return onAgree;
}
const find = (name: string): HTMLElement | null => at.place.querySelector<HTMLElement>(`[data-act="${name}"]`);
const click = (name: string): void => act(() => find(name)?.click());
const faults = (): number => at.place.querySelectorAll('[role="alert"]').length;

it('agrees to nothing by itself: the box is empty, and starting says what is missing', () => {
  const onAgree = show({ name: '', roles: [], mode: 'overlay' });
  expect((find('agree') as HTMLInputElement).checked).toBe(false);
  click('start');
  expect(onAgree).not.toHaveBeenCalled();
  expect(faults()).toBe(3);
  expect(document.activeElement).toBe(find('name'));
});

it('asks for the agreement even when all else is there', () => {
  const onAgree = show({ name: 'Léa', roles: ['rep'], mode: 'quiet' });
  click('start');
  expect(onAgree).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(find('agree'));
});

it('gives the answers once they agree', () => {
  const onAgree = show({ name: ' Léa ', roles: ['rep'], mode: 'overlay' });
  for (const name of ['role-seller', 'mode-quiet', 'agree', 'start']) click(name);
  expect(onAgree).toHaveBeenCalledExactlyOnceWith({ name: 'Léa', roles: ['seller', 'rep'], mode: 'quiet' });
});

it('says what LinkedIn’s terms say before asking', () => {
  show({ name: '', roles: [], mode: 'overlay' });
  const terms = at.place.querySelector('[data-part="terms"]');
  expect(terms?.textContent).toContain('user agreement');
  expect(terms?.compareDocumentPosition(find('agree') as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
