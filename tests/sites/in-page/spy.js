/**
 * The eavesdropper: a hostile page's view of us. `__spy.log` holds everything a page can see from its first moment on;
 * `__spy.snapshot()` adds storage, databases, new globals and whole page text. Tests ask that nothing private is in either.
 */
(() => {
  const log = [];
  const globals = new Set(Object.getOwnPropertyNames(window));
  const note = (kind, data) => log.push({ kind, at: Math.round(performance.now()), ...data });
  const name = (target) =>
    target instanceof Element
      ? `${target.localName}${target.id ? `#${target.id}` : ''}`
      : target === window
        ? 'window'
        : (target?.nodeName ?? String(target));
  const text = (value) => {
    try {
      return typeof value === 'string' ? value : JSON.stringify(value);
    } catch {
      return String(value);
    }
  };

  const events =
    'keydown keyup keypress beforeinput input textInput change click dblclick auxclick contextmenu submit reset select ' +
    'selectionchange pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel ' +
    'mousedown mouseup mousemove wheel touchstart touchend focus blur focusin focusout compositionstart ' +
    'compositionupdate compositionend copy cut paste drag dragstart drop message messageerror storage hashchange popstate ' +
    'error unhandledrejection securitypolicyviolation slotchange toggle beforetoggle transitionend animationstart ' +
    'animationend load visibilitychange resize scroll';
  for (const type of events.split(' ')) {
    addEventListener(
      type,
      (event) =>
        note('event', {
          type,
          trusted: event.isTrusted,
          target: name(event.target),
          path: event.composedPath().map(name).slice(0, 6).join(' < '),
          key: event.key,
          code: event.code,
          data: text(event.data),
          value: event.target instanceof Element ? event.target.value : undefined,
          x: event.clientX,
          y: event.clientY,
          blocked: event.blockedURI,
          message: event.message,
        }),
      { capture: true, passive: true },
    );
  }

  // Custom events: a page cannot listen to a name it does not know, but it can wrap the calls of its own world.
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    note('dispatch', { type: event.type, detail: text(event.detail) });
    return dispatch.call(this, event);
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    note('attachShadow', { target: name(this), mode: init.mode });
    return root;
  };

  const show = (node) =>
    node instanceof Element ? node.outerHTML.slice(0, 2000) : (node.textContent ?? '').slice(0, 500);
  new MutationObserver((records) => {
    for (const record of records) {
      note('mutation', {
        type: record.type,
        target: name(record.target),
        attribute: record.attributeName ?? undefined,
        value: record.attributeName ? record.target.getAttribute(record.attributeName) : undefined,
        added: [...record.addedNodes].map(show),
        removed: [...record.removedNodes].map((node) => node.nodeName),
      });
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const extension = /(?:chrome|moz|safari-web)-extension:\/\/[^\s"')]*/g;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note('resource', { url: entry.name, initiator: entry.initiatorType });
  }).observe({ type: 'resource', buffered: true });

  window.__spy = {
    log,
    /** Everything a page can look up at this moment. */
    async snapshot() {
      const databases = indexedDB.databases ? await indexedDB.databases() : [];
      const html = document.documentElement.outerHTML;
      return {
        databases: databases.map((one) => one.name),
        localStorage: { ...localStorage },
        sessionStorage: { ...sessionStorage },
        cookie: document.cookie,
        globals: Object.getOwnPropertyNames(window).filter(
          (one) => !globals.has(one) && one !== '__spy' && one !== '__spa',
        ),
        roots: [...document.documentElement.children].map((one) => `${name(one)} shadow=${one.shadowRoot !== null}`),
        extensionUrls: [...(html.match(extension) ?? []), ...(JSON.stringify(log).match(extension) ?? [])],
        html,
      };
    },
  };
})();
