type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong with one control, in the words the page brought along; empty when nothing is. */
function wrong(control: Control, words: DOMStringMap): string {
  const { validity } = control;
  if (validity.valueMissing) return words.missing ?? '';
  if (validity.typeMismatch) return words[control.type] ?? '';
  return '';
}

function show(control: Control, message: string): void {
  const id = `${control.id}-error`;
  const box = control.closest('.kern-form-input');
  if (!box) return;
  // Not by its id from the document: the form may stand in the shadow of an element.
  let line = box.querySelector('.kern-error');
  const refers = new Set((control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
  box.classList.toggle('kern-form-input--error', message !== '');
  for (const base of ['kern-form-input__input', 'kern-form-input__select']) {
    if (control.classList.contains(base)) control.classList.toggle(`${base}--error`, message !== '');
  }
  if (message === '') {
    line?.remove();
    refers.delete(id);
    control.removeAttribute('aria-invalid');
  } else {
    if (!line) {
      line = document.createElement('p');
      line.id = id;
      line.className = 'kern-error';
      const icon = document.createElement('span');
      icon.className = 'kern-icon kern-icon--danger';
      icon.ariaHidden = 'true';
      const text = document.createElement('span');
      text.className = 'kern-body';
      line.append(icon, text);
      box.append(line);
    }
    (line.lastElementChild ?? line).textContent = message;
    refers.add(id);
    control.setAttribute('aria-invalid', 'true');
  }
  control.setAttribute('aria-describedby', [...refers].join(' '));
}

/**
 * Says what is wrong once somebody leaves a field they have changed, never while they type; takes it back as soon as
 * it is mended. What only the server knows stays until the form is sent.
 */
export function checkPolitely(form: HTMLFormElement): void {
  form.addEventListener('change', ({ target }) => {
    const control = target as Control;
    if (control.id) show(control, wrong(control, form.dataset));
  });
  form.addEventListener('input', ({ target }) => {
    const control = target as Control;
    const ours = control.getAttribute('aria-invalid') === 'true';
    if (ours && wrong(control, form.dataset) === '') show(control, '');
  });
}
