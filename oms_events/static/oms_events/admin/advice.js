/* The checklist above an event's tabs, and its lines beside the fields that they concern.
   The server reads the form as it stands and says what is probably a slip; nothing is saved by this. */
(() => {
  const { Controller } = window.StimulusModule;
  const WAIT = 800; // milliseconds after the last change

  class AdviceController extends Controller {
    static targets = ['summary', 'details', 'list'];

    static values = {
      url: String, savedUrl: String, none: String, one: String, some: String, wrong: String, unknown: String,
    };

    connect() {
      this.form = this.element.closest('form');
      this.asked = 0;
      this.later = () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.ask(), WAIT);
      };
      this.saved = (event) => {
        const key = event.detail?.data?.pk;
        if (key) this.urlValue = this.savedUrlValue.replace('/0/', `/${key}/`);
        this.later();
      };
      this.form.addEventListener('input', this.later);
      this.form.addEventListener('change', this.later);
      this.form.addEventListener('w-autosave:success', this.saved);
      // Rows and blocks that come, go and move change inputs without an event of the form's own.
      this.form.addEventListener('click', this.later);
      this.later();
    }

    disconnect() {
      clearTimeout(this.timer);
      this.form.removeEventListener('input', this.later);
      this.form.removeEventListener('change', this.later);
      this.form.removeEventListener('click', this.later);
      this.form.removeEventListener('w-autosave:success', this.saved);
    }

    async ask() {
      const data = new FormData(this.form);
      const sent = new URLSearchParams([...data].filter(([, value]) => typeof value === 'string')).toString();
      if (sent === this.sent) return;
      this.sent = sent;
      this.asked += 1;
      const number = this.asked;
      try {
        const answer = await fetch(this.urlValue, {
          method: 'POST', body: new URLSearchParams(sent), headers: { Accept: 'application/json' },
        });
        if (!answer.ok) throw new Error(answer.statusText);
        const told = await answer.json();
        if (number === this.asked) this.show(told);
      } catch {
        this.sent = null;
        this.summaryTarget.textContent = this.unknownValue;
      }
      this.element.hidden = false;
    }

    show({ advice, errors }) {
      const lines = [...errors, ...advice];
      const count = lines.length === 1 ? this.oneValue : this.someValue.replace('{n}', lines.length);
      const said = lines.length ? count : this.noneValue;
      this.say(errors.length ? `${said}. ${this.wrongValue}` : said);
      this.detailsTarget.hidden = lines.length === 0;
      this.listTarget.replaceChildren(...lines.map((line) => this.line(line)));
      this.clear();
      advice.forEach((line, number) => this.beside(line, number));
    }

    say(text) {
      // Unchanged words are not set again: a screen reader would read them each time.
      if (this.summaryTarget.textContent !== text) this.summaryTarget.textContent = text;
    }

    line({ message, field, where }) {
      const item = document.createElement('li');
      const input = this.input(field);
      if (input) {
        const go = document.createElement('button');
        go.type = 'button';
        go.className = 'oms-checklist__link';
        go.textContent = where || this.labelOf(input);
        go.addEventListener('click', () => this.go(input));
        item.append(go, ' ');
      } else if (where) {
        item.append(`${where}: `);
      }
      item.append(message);
      return item;
    }

    input(name) {
      const found = name && this.form.elements.namedItem(name);
      return found instanceof RadioNodeList ? found[0] : found;
    }

    labelOf(input) {
      const field = input.closest('[data-field-wrapper], .w-panel');
      const label = field?.querySelector('label, [data-panel-heading-text]');
      return label ? label.textContent.replace('*', '').trim() : input.name;
    }

    clear() {
      this.form.querySelectorAll('.oms-advice').forEach((note) => {
        const input = this.form.querySelector(`[aria-describedby~="${note.id}"]`);
        if (input) {
          const others = input.getAttribute('aria-describedby').split(' ').filter((id) => id !== note.id);
          if (others.length) input.setAttribute('aria-describedby', others.join(' '));
          else input.removeAttribute('aria-describedby');
        }
        note.remove();
      });
    }

    beside({ message, field }, number) {
      const input = this.input(field);
      if (!input) return;
      const note = document.createElement('p');
      note.className = 'oms-advice';
      note.id = `oms-advice-${number}`;
      note.textContent = message;
      const place = input.closest('[data-field-input]') || input.closest('[data-field]');
      if (place) {
        place.after(note);
      } else if (input.type === 'hidden') {
        input.after(note);
      } else {
        input.parentElement.append(note);
      }
      const shown = this.focusable(input);
      if (shown) {
        const described = shown.getAttribute('aria-describedby');
        shown.setAttribute('aria-describedby', described ? `${described} ${note.id}` : note.id);
      }
    }

    focusable(input) {
      if (input.type !== 'hidden' && input.offsetParent !== null) return input;
      const around = input.closest('[data-field]') || input.parentElement;
      return around.querySelector('[contenteditable="true"], button, input:not([type="hidden"])');
    }

    /* Opens the tab and everything folded around a field, and puts the reader there. */
    go(input) {
      const tab = input.closest('[role="tabpanel"]');
      if (tab?.hidden) document.getElementById(tab.getAttribute('aria-labelledby'))?.click();
      for (let box = input.parentElement; box; box = box.parentElement) {
        const toggle = box.querySelector(':scope > .w-panel__header [data-panel-toggle]');
        if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
        if (box.matches('details')) box.open = true;
      }
      requestAnimationFrame(() => {
        const there = this.focusable(input) || input.parentElement;
        there.scrollIntoView({ block: 'center' });
        there.focus({ preventScroll: true });
      });
    }
  }

  window.wagtail.app.register('oms-advice', AdviceController);
})();
