import { describe, expect, it } from 'vitest';
import { pageKinds } from './page-kind';
import { teachable, untold } from './teachable';

describe('what can be shown', () => {
  it.each(pageKinds)('has a name first on a %s', (kind) => {
    expect(teachable(kind)[0]).toBe('name');
    expect(new Set(teachable(kind)).size).toBe(teachable(kind).length);
  });

  it('is an address where there are addresses', () => {
    expect(teachable('gmail-thread')).toContain('email');
    expect(teachable('web-person')).toContain('email');
    expect(teachable('linkedin-profile')).not.toContain('email');
  });
});

describe('what a reading lacks', () => {
  it('is what tells a person, in order', () => {
    expect(untold('linkedin-profile', [])).toEqual(['name', 'headline', 'company']);
    expect(untold('linkedin-profile', ['name'])).toEqual(['headline', 'company']);
    expect(untold('gmail-thread', ['name'])).toEqual(['email']);
  });

  it('is nothing when all is well', () => {
    expect(untold('linkedin-profile', ['name', 'headline', 'company'])).toEqual([]);
    expect(untold('web-person', ['name', 'email'])).toEqual([]);
  });

  it('is no headline where the job title is told', () => {
    expect(untold('salesnav-lead', ['name', 'jobTitle', 'company'])).toEqual([]);
  });
});
