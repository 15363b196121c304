/** Improves a form page: polite early errors, a draft on the device, no double sending. The page works without it. */
import { draftOf } from './draft.ts';
import { checkPolitely } from './errors.ts';

const sent = document.querySelector<HTMLElement>('[data-sent]')?.dataset.sent;
if (sent) draftOf(sent).drop();

const form = document.querySelector<HTMLFormElement>('form[data-form]');
if (form) {
  addEventListener('load', () => {
    // For browsers in which `autofocus` is for controls only.
    if (document.activeElement === document.body) document.getElementById('errors')?.focus();
  });
  checkPolitely(form);
  if (form.dataset.saved) draftOf(form.dataset.form ?? '').keep(form);

  const status = document.createElement('p');
  status.role = 'status';
  form.append(status);
  const busy = (is: boolean) => {
    form.ariaBusy = String(is);
    status.textContent = is ? (form.dataset.sending ?? '') : '';
    for (const button of form.querySelectorAll<HTMLButtonElement>('.form-buttons button')) {
      button.disabled = is;
    }
  };
  form.addEventListener('submit', (event) => {
    if (form.ariaBusy === 'true') event.preventDefault();
    // Only after the form's data is gathered: a disabled button does not say that it was pressed.
    else setTimeout(busy, 0, true);
  });
  // Coming back by the back button, the page may stand there as it was left.
  addEventListener('pageshow', () => busy(false));
}
