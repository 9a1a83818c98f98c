/* Beside the programme's field: puts the rows of a pasted programme into it, and takes them back.
   The blocks go in by Wagtail's own StreamBlock, so ids, inner rows and editors are made as by hand. */
(() => {
  const { Controller } = window.StimulusModule;

  /* A block's state with the words of its editors as text: an editor made from its own state writes its
     field only a moment later, and a form that is saved meanwhile would lose the words. */
  const written = (state) => {
    if (state?.getCurrentContent) return JSON.stringify(window.Draftail.serialiseEditorStateToRaw(state));
    if (Array.isArray(state)) return state.map(written);
    if (state?.constructor !== Object) return state;
    return Object.fromEntries(Object.entries(state).map(([name, value]) => [name, written(value)]));
  };

  class PastedController extends Controller {
    static targets = ['told', 'undo'];

    static values = { stream: String };

    get root() {
      return document.getElementById(`${this.streamValue}-root`);
    }

    put({ detail: { stream, blocks, replace, told } }) {
      if (stream !== this.streamValue) return;
      const field = this.root.rootBlock;
      this.before = written(field.getState());
      if (replace) field.clear();
      const first = field.children.length;
      this.insert(blocks);
      this.changed(told);
      this.undoTarget.hidden = false;
      const toggle = field.children[first].element.querySelector('[data-panel-toggle]');
      toggle.scrollIntoView({ block: 'center' });
      toggle.focus({ preventScroll: true });
    }

    undo() {
      this.root.rootBlock.clear();
      this.insert(this.before);
      this.changed(this.undoTarget.dataset.told);
      this.element.querySelector('[data-a11y-dialog-show]').focus();
      this.undoTarget.hidden = true;
    }

    insert(blocks) {
      const field = this.root.rootBlock;
      blocks.forEach((block) => field.insert(block, field.children.length, { collapsed: true }));
    }

    /* The form hears of it as of any change: autosave, checklist and the warning on leaving go by that. */
    changed(told) {
      this.toldTarget.textContent = told;
      this.root.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  window.wagtail.app.register('oms-pasted', PastedController);
})();
