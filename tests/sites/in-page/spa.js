/**
 * In-page navigation as LinkedIn and Gmail do it: the address changes first, the previous person's DOM stays for a while,
 * then the new one replaces it. `__spa.go('/in/zoe-noel/', { delay: 800, shell: 300 })`; Gmail:
 * `__spa.go('#inbox/FMfcgz2', { from: '/mail/u/0/?thread=zoe-noel' })`. `delay`: ms of the stale person; `shell`: ms of an
 * empty main after it. Links to /in/ are followed the same way. Resolves when the new person is there.
 */
(() => {
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const types = window.trustedTypes?.createPolicy('demo-spa', { createHTML: (html) => html });
  const parse = (html) => new DOMParser().parseFromString(types ? types.createHTML(html) : html, 'text/html');
  const options = new URLSearchParams(document.currentScript ? location.search : '');
  const defaults = { delay: Number(options.get('delay') ?? 800), shell: Number(options.get('shell') ?? 0) };
  let turn = 0;

  function show(next) {
    document.title = next.title;
    for (const old of document.head.querySelectorAll('meta, script[type="application/ld+json"]')) old.remove();
    for (const node of next.head.querySelectorAll('meta, script[type="application/ld+json"]')) {
      document.head.append(document.importNode(node, true));
    }
    document.body.replaceChildren(...[...next.body.childNodes].map((node) => document.importNode(node, true)));
    for (const { name, value } of next.body.attributes) document.body.setAttribute(name, value);
  }

  async function load(address, { delay, shell }) {
    const mine = ++turn;
    const [html] = await Promise.all([fetch(address).then((answer) => answer.text()), wait(delay)]);
    if (mine !== turn) return;
    if (shell > 0) {
      document.title = 'LinkedIn';
      document.body.replaceChildren(document.createElement('main'));
      await wait(shell);
      if (mine !== turn) return;
    }
    show(parse(html));
  }

  window.__spa = {
    go(url, asked = {}) {
      const how = { ...defaults, ...asked };
      if (url.startsWith('#')) location.hash = url;
      else history.pushState({}, '', url);
      return load(how.from ?? url, how);
    },
  };
  addEventListener('popstate', () => {
    if (!location.host.startsWith('mail.')) void load(location.href, defaults);
  });
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const url = link && new URL(link.href, location.href);
    if (!url || url.origin !== location.origin || !/^\/in\/[^/]+\/?$/.test(url.pathname)) return;
    event.preventDefault();
    void window.__spa.go(url.pathname + url.search);
  });
})();
