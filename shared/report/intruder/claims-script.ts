/** The script of the claims form: it keeps the claims in the page and saves them as a file. No storage, no network. Plain text is set as text, never as markup. */
export const CLAIMS_SCRIPT = `
'use strict';
(() => {
  const about = JSON.parse(document.getElementById('pack').textContent);
  const form = document.getElementById('form');
  const done = document.getElementById('done');
  const list = document.getElementById('claims');
  const claims = [];
  let saved = true;
  const whole = (field) => Math.max(0, Math.round(Number(field.value) || 0));
  const show = () => {
    list.textContent = '';
    document.getElementById('none').hidden = claims.length > 0;
    claims.forEach((claim, at) => {
      const line = document.createElement('div');
      line.className = 'claim';
      const text = document.createElement('span');
      text.textContent = claim.target + ' is ' + claim.who + ' (' + claim.confidence + ' of 100, ' + claim.minutes + ' min)';
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'quiet';
      remove.textContent = 'Remove';
      remove.setAttribute('aria-label', 'Remove the claim about ' + claim.target);
      remove.addEventListener('click', () => { claims.splice(at, 1); saved = false; show(); form.elements.namedItem('target').focus(); });
      line.append(text, remove);
      list.append(line);
    });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const of = (name) => form.elements.namedItem(name);
    const means = [...form.querySelectorAll('input[name=means]:checked')].map((box) => box.value);
    claims.push({ target: of('target').value.trim(), who: of('who').value.trim(), confidence: Math.min(100, whole(of('confidence'))), means, how: of('how').value.trim(), minutes: whole(of('minutes')) });
    saved = false;
    form.reset();
    show();
    of('target').focus();
  });
  done.addEventListener('submit', (event) => {
    event.preventDefault();
    const of = (name) => done.elements.namedItem(name);
    const file = Object.assign({}, about, { independent: of('independent').checked, minutes: whole(of('all')), claims });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1) + '\\n'], { type: 'application/json' }));
    link.download = 'claims.json';
    link.click();
    URL.revokeObjectURL(link.href);
    saved = true;
    document.getElementById('said').textContent = 'Saved as claims.json, with ' + claims.length + (claims.length === 1 ? ' claim.' : ' claims.');
  });
  addEventListener('beforeunload', (event) => { if (!saved) event.preventDefault(); });
  show();
})();
`
