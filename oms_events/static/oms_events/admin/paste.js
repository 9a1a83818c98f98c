/* The dialog of a pasted programme: what was pasted goes to the server, which reads it; its rows are
   corrected here and come back as blocks. The other script puts them into the form. */
(() => {
  const { Controller } = window.StimulusModule;
  // What carries the shape of a pasted programme. Everything else of a page or a document is left out.
  const SHAPED = 'table, ul, ol, h1, h2, h3, h4, h5, h6';
  const LEFT_OUT = 'script, style, meta, link, title, img, svg, iframe, object, template, input, select';

  const config = () => JSON.parse(document.getElementById('wagtail-config').textContent);

  /* The clipboard's HTML without attributes, pictures and scripts; empty where it has no shape to keep.
     A document made by DOMParser runs nothing and fetches nothing. */
  const bare = (html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    if (!body.querySelector(SHAPED)) return '';
    body.querySelectorAll(LEFT_OUT).forEach((element) => element.remove());
    body.querySelectorAll('*').forEach((element) => {
      [...element.attributes].forEach(({ name }) => element.removeAttribute(name));
    });
    return body.innerHTML;
  };

  class PasteController extends Controller {
    static targets = [
      'message', 'status', 'source', 'text', 'rich', 'go', 'result', 'rows', 'insert', 'replace', 'ask',
    ];

    static values = {
      stream: String, read: String, blocks: String, wait: String, wrong: String, empty: String,
      fields: String, none: String, one: String, some: String,
    };

    connect() {
      this.html = '';
    }

    /* Where one left off: Wagtail's dialog puts the focus on itself, and after this event. */
    shown() {
      requestAnimationFrame(() => (this.resultTarget.hidden ? this.textTarget : this.found()).focus());
    }

    found() {
      return this.rowsTarget.querySelector('[data-oms-paste-found]');
    }

    /* --- the text */

    pasted(event) {
      const area = this.textTarget;
      const whole = area.selectionStart === 0 && area.selectionEnd === area.value.length;
      const html = event.clipboardData?.getData('text/html');
      this.next = whole && html ? bare(html) : '';
    }

    typed() {
      this.html = this.next || '';
      this.next = '';
      this.richTarget.hidden = !this.html;
    }

    async read() {
      const text = this.html || this.textTarget.value;
      if (!text.trim()) {
        this.say(this.emptyValue);
        this.textTarget.focus();
        return;
      }
      const told = await this.ask_server(this.readValue, { text }, this.goTargets);
      if (!told) return;
      this.rowsTarget.innerHTML = told.html;
      this.sourceTarget.hidden = true;
      this.resultTarget.hidden = false;
      this.askTarget.hidden = true;
      this.insertTargets.forEach((button) => { button.hidden = told.rows === 0; });
      if (told.rows) this.replaceTarget.hidden = this.existing() === 0;
      this.found().focus();
    }

    back() {
      this.say('');
      this.resultTarget.hidden = true;
      this.sourceTarget.hidden = false;
      this.textTarget.focus();
    }

    /* --- the rows */

    kept({ target }) {
      target.closest('[data-oms-paste-row]').classList.toggle('oms-paste__row--out', !target.checked);
    }

    addPerson({ target }) {
      const people = target.closest('td').querySelector('[data-oms-paste-people]');
      people.append(this.rowsTarget.querySelector('[data-oms-paste-person]').content.cloneNode(true));
      people.lastElementChild.querySelector('input').focus();
    }

    removePerson({ target }) {
      const person = target.closest('[data-oms-paste-one]');
      const cell = person.closest('td');
      const near = person.nextElementSibling || person.previousElementSibling;
      person.remove();
      (near ? near.querySelector('input') : cell.querySelector(':scope > button')).focus();
    }

    rows() {
      return [...this.rowsTarget.querySelectorAll('[data-oms-paste-row]')].map((row) => ({
        depth: Number(row.dataset.depth),
        rest: row.dataset.rest,
        keep: row.querySelector('[data-field="keep"]').checked,
        ...this.values([...row.querySelectorAll('[data-field]')].filter((field) => !field.closest('li'))),
        people: [...row.querySelectorAll('[data-oms-paste-one]')].map((person) => ({
          rest: person.dataset.rest,
          ...this.values([...person.querySelectorAll('[data-field]')]),
        })),
      }));
    }

    values(fields) {
      const written = fields.filter(({ type }) => type !== 'checkbox');
      return Object.fromEntries(written.map((field) => [field.dataset.field, field.value]));
    }

    /* --- into the form */

    existing() {
      return document.getElementById(`${this.streamValue}-root`)?.rootBlock?.children.length || 0;
    }

    ask() {
      this.askTarget.hidden = false;
      this.askTarget.querySelector('button').focus();
    }

    keep() {
      this.askTarget.hidden = true;
      this.replaceTarget.focus();
    }

    add() {
      this.put(false);
    }

    replace() {
      this.put(true);
    }

    async put(replace) {
      const rows = this.rows();
      const kept = rows.filter(({ keep }) => keep).length;
      if (!kept) {
        this.say(this.noneValue);
        return;
      }
      const told = await this.ask_server(this.blocksValue, { rows }, this.insertTargets);
      if (!told) return;
      const { blocks } = told;
      const count = kept === 1 ? this.oneValue : this.someValue.replace('{n}', kept);
      this.askTarget.hidden = true;
      this.resultTarget.hidden = true;
      this.sourceTarget.hidden = false;
      this.close();
      this.dispatch('blocks', { detail: { stream: this.streamValue, blocks, replace, told: count } });
    }

    close() {
      this.element.closest('[data-controller~="w-dialog"]').dispatchEvent(new CustomEvent('w-dialog:hide'));
    }

    /* --- the server */

    /* What the server says, or nothing where it has refused: the editor is told why. */
    async ask_server(url, said, buttons) {
      if (this.waiting) return null;
      this.waiting = true;
      this.say('');
      this.statusTarget.textContent = this.waitValue;
      buttons.forEach((button) => button.setAttribute('aria-disabled', 'true'));
      try {
        const { CSRF_HEADER_NAME, CSRF_TOKEN } = config();
        const answer = await fetch(url, {
          method: 'POST',
          body: JSON.stringify(said),
          headers: {
            'Accept': 'application/json',
            'Content-Type': 'application/json',
            'X-Requested-With': 'XMLHttpRequest',
            [CSRF_HEADER_NAME]: CSRF_TOKEN,
          },
        });
        const told = await answer.json();
        if (answer.ok) return told;
        if (told.errors) this.mark(told.errors);
        else this.say(told.message || this.wrongValue);
      } catch {
        this.say(this.wrongValue);
      } finally {
        this.waiting = false;
        this.statusTarget.textContent = '';
        buttons.forEach((button) => button.removeAttribute('aria-disabled'));
      }
      return null;
    }

    say(text) {
      this.messageTarget.textContent = text;
      this.rowsTarget.querySelectorAll('.oms-paste__error').forEach((note) => note.remove());
      this.rowsTarget.querySelectorAll('[aria-invalid]').forEach((field) => {
        field.removeAttribute('aria-invalid');
        field.removeAttribute('aria-describedby');
      });
    }

    mark(errors) {
      this.say(this.fieldsValue);
      const rows = this.rowsTarget.querySelectorAll('[data-oms-paste-row]');
      errors.forEach(({ row, person, field, message }, number) => {
        const around = person === null ? rows[row] : rows[row].querySelectorAll('[data-oms-paste-one]')[person];
        const input = around.querySelector(`[data-field="${field}"]`) || rows[row].querySelector('textarea');
        const note = document.createElement('span');
        note.className = 'oms-paste__error';
        note.id = `oms-paste-error-${number}`;
        note.textContent = message;
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', note.id);
        input.after(note);
      });
      this.rowsTarget.querySelector('[aria-invalid]')?.focus();
    }
  }

  window.wagtail.app.register('oms-paste', PasteController);
})();
