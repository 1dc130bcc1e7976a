// A code that was scanned stands behind the address, where no server sees it.
'use strict';

(() => {
  const scanned = () => {
    const code = location.hash.slice(1);
    if (/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/.test(code)) {
      document.getElementById('code').value = code;
      history.replaceState(null, '', location.pathname + location.search);
    }
  };
  addEventListener('hashchange', scanned);
  scanned();
})();
