import { describe, expect, it } from 'vitest';
import { messages } from '../../lib/messaging/protocol';
import { codeOf, filesIn } from './files';

const handlers = [
  ...filesIn('lib/services', /\/handle[^/]*(?<!\.test)\.ts$/),
  ...filesIn('entrypoints', /^entrypoints\/background(\.ts|\/.*(?<!\.test)\.ts)$/),
];
const code = handlers.map(codeOf).join('\n');

describe('messages', () => {
  it.each(Object.keys(messages))('%s has a handler', (name) => {
    expect(code, `a key '${name}' in ${handlers.join(', ') || 'lib/services/handlers*.ts'}`).toMatch(
      new RegExp(`['"]${name.replaceAll('.', '\\.')}['"]\\s*[:(\\]]`),
    );
  });

  it('has no handler for a message that is not in the protocol', () => {
    const keys = [
      ...code.matchAll(
        /['"]((?:page|lead|word|tab|settings|site|endpoint|handoff|data|recipes?|sample|health)\.[a-z-]+)['"]\s*[:(]/g,
      ),
    ];
    expect(keys.map((m) => m[1]).filter((name) => !(name && name in messages))).toEqual([]);
  });
});
