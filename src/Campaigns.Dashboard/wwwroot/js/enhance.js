// The enhancement layer: links and GET forms marked data-enhance replace the content of the page instead of loading a new one.
// Without it everything works by plain loads; on any doubt it falls back to one.
// Same path: focus and scroll stay. Another path: to the top, with focus on the heading. The older of two requests is given up.
(() => {
  'use strict';

  const BUSY_AFTER = 400; // milliseconds until the page says that it is waiting
  let running;
  let shown = location.pathname + location.search;

  const isOurs = url => url.origin === location.origin && !/^\/(graphql|resurser|health)(\/|$)/.test(url.pathname) && !url.pathname.includes('/data/');

  const replace = (html, samePath) => {
    const next = new DOMParser().parseFromString(html, 'text/html');
    if (!next.querySelector('main#innehall')) throw new Error('not a page of ours');
    const opened = samePath ? [...document.querySelectorAll('details[open]')].map(details => details.closest('[id]')?.id + details.className) : [];
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    const canonical = next.querySelector('link[rel=canonical]');
    document.querySelector('link[rel=canonical]')?.setAttribute('href', canonical?.getAttribute('href') ?? location.href);
    Idiomorph.morph(document.body, next.body, {
      morphStyle: 'outerHTML',
      ignoreActiveValue: false,
      callbacks: {
        // What a script set on a chart's place is its own: only the JSON inside comes from the server.
        beforeAttributeUpdated: (name, node) => !(node.localName === 'kc-chart' && (name === 'style' || name === 'hidden')),
      },
    });
    // A table that was open stays open; the values of fields are those of the address, not those left from before.
    document.querySelectorAll('details').forEach(details => {
      if (opened.includes(details.closest('[id]')?.id + details.className)) details.open = true;
    });
    document.querySelectorAll('form[data-enhance]').forEach(form => form.reset());
    document.dispatchEvent(new CustomEvent('kc-updated'));
  };

  const visit = async (url, { push = true, scrollTo } = {}) => {
    running?.abort();
    const own = running = new AbortController();
    const samePath = url.pathname === shown.split('?')[0];
    const timer = setTimeout(() => document.querySelector('main')?.setAttribute('aria-busy', 'true'), BUSY_AFTER);
    try {
      const response = await fetch(url, { headers: { Accept: 'text/html' }, signal: own.signal, credentials: 'same-origin' });
      const type = response.headers.get('Content-Type') ?? '';
      if (!response.ok || !type.startsWith('text/html')) throw new Error('no page');
      const html = await response.text();
      if (own.signal.aborted) return;
      const target = new URL(response.url);
      target.hash = url.hash;
      if (push) {
        history.replaceState({ ...history.state, kc: true, scroll: scrollY }, '');
        history.pushState({ kc: true }, '', target);
      }
      replace(html, samePath);
      shown = target.pathname + target.search;
      const faults = document.querySelector('.errorsummary');
      if (faults) {
        faults.focus();
      } else if (scrollTo !== undefined) {
        window.scrollTo(0, scrollTo);
      } else if (target.hash) {
        document.getElementById(decodeURIComponent(target.hash.slice(1)))?.scrollIntoView();
      } else if (!samePath) {
        window.scrollTo(0, 0);
        const heading = document.querySelector('h1');
        heading?.setAttribute('tabindex', '-1');
        heading?.focus({ preventScroll: true });
      }
    } catch (fault) {
      if (fault.name !== 'AbortError') location.assign(url);
    } finally {
      clearTimeout(timer);
      if (running === own) document.querySelector('main')?.removeAttribute('aria-busy');
    }
  };

  document.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    // A place on this page is the browser's own matter; so is the other language, which changes everything.
    if (!isOurs(url) || link.hreflang || (url.hash && url.pathname === location.pathname && url.search === location.search)) return;
    if (!link.hasAttribute('data-enhance') && !link.closest('[data-enhance]')) return;
    event.preventDefault();
    visit(url);
  });

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'get' || !form.hasAttribute('data-enhance') || event.defaultPrevented) return;
    const url = new URL(form.action);
    url.search = new URLSearchParams(new FormData(form, event.submitter)).toString();
    if (!isOurs(url)) return;
    event.preventDefault();
    visit(url);
  });

  addEventListener('popstate', event => {
    // A step between two places of one page is the browser's own matter.
    if (location.pathname + location.search !== shown) visit(new URL(location.href), { push: false, scrollTo: event.state?.scroll ?? 0 });
  });

  // On a phone the filters are folded; a wide page shows them. Without this script they are always open.
  const narrow = matchMedia('(max-width: 480px)');
  const fold = () => document.querySelectorAll('details.filters').forEach(details => details.toggleAttribute('open', !narrow.matches));
  narrow.addEventListener('change', fold);
  fold();
})();
