/* The end of an occasion, filled in from its start: the same day, until an editor says otherwise. */
(() => {
  const { Controller } = window.StimulusModule;

  class SpanController extends Controller {
    fill(event) {
      const found = /^(.+)-starts_on$/.exec(event.target.name || '');
      if (!found) return;
      const start = event.target;
      const end = this.element.querySelector(`[name="${CSS.escape(`${found[1]}-ends_on`)}"]`);
      if (!end) return;
      const before = start.dataset.omsBefore ?? start.defaultValue;
      start.dataset.omsBefore = start.value;
      if (end.value && end.value !== before) return;
      if (end.value === start.value) return;
      end.value = start.value;
      end.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  window.wagtail.app.register('oms-span', SpanController);
})();
