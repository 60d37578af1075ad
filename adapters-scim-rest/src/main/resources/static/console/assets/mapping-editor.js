/* Makes an editor of the text of a mapping: it completes what the account's schemas and the language have, and marks what the
   server, which checks the draft while somebody types, has found wrong. Without it the text is a plain field. */
(() => {
  'use strict';

  const area = document.querySelector('textarea[data-vocabulary]');
  const outcome = document.getElementById('outcome');
  const words = {attributes: [], expressions: [], rule: [], fields: [], assignment: [], values: {}};

  const editor = CodeMirror.fromTextArea(area, {
    mode: 'yaml',
    theme: 'muster',
    lineNumbers: true,
    lineWrapping: true,
    inputStyle: 'contenteditable',
    screenReaderLabel: 'Mapping',
    viewportMargin: Infinity,
    gutters: ['CodeMirror-linenumbers', 'CodeMirror-lint-markers'],
    lint: {getAnnotations: problems, lintOnChange: false},
    hintOptions: {hint: complete, completeSingle: false},
    // Tab leaves the editor, so that nobody is caught in it (WCAG 2.1.2).
    extraKeys: {'Ctrl-Space': 'autocomplete', Tab: false, 'Shift-Tab': false}
  });
  editor.getInputField().setAttribute('role', 'textbox');
  editor.getInputField().setAttribute('aria-multiline', 'true');

  editor.on('change', () => {
    editor.save();
    area.dispatchEvent(new Event('input', {bubbles: true}));
  });
  // By itself it only goes on with what is begun, so that Enter after a whole word is a new line.
  editor.on('inputRead', (_, change) => {
    if (/^[\w.]$/.test(change.text[0]) && begun(editor).length > 1) {
      editor.showHint({hint: cm => complete(cm, starts)});
    }
  });
  document.body.addEventListener('htmx:afterSettle', event => {
    if (event.detail.target === outcome) {
      editor.performLint();
    }
  });

  fetch(area.dataset.vocabulary).then(answer => answer.json()).then(told => {
    words.attributes = told.attributes.map(word);
    words.expressions = told.expressions.map(word);
  });
  fetch(area.dataset.schema).then(answer => answer.json()).then(schema => {
    const rule = schema.$defs[area.dataset.kind + 'Rule'].properties;
    const assignment = schema.$defs.assignment.properties || {};
    words.rule = keys(rule);
    words.fields = keys(rule.assign.properties);
    words.assignment = keys(assignment);
    for (const [name, part] of Object.entries({...rule, ...assignment})) {
      if (part.enum) {
        words.values[name] = part.enum.map(text => ({text: String(text), displayText: String(text)}));
      }
    }
  });

  function word(term) {
    const text = term.type === 'function' ? term.text.replace(/^\w+\./, '').replace(/\(.*/, '(') : term.text;
    return {text, displayText: term.text + ' – ' + (term.description || term.type)};
  }

  function keys(properties) {
    return Object.entries(properties).map(([name, part]) =>
      ({text: name + ': ', displayText: part.description ? name + ' – ' + part.description : name}));
  }

  /* What the server found, which stands beside the editor, at its places. */
  function problems() {
    return Array.from(outcome.querySelectorAll('[data-line]'), each => {
      const at = CodeMirror.Pos(each.dataset.line - 1, each.dataset.column - 1);
      return {from: at, to: CodeMirror.Pos(at.line, at.ch + 1), message: each.dataset.message, severity: 'error'};
    });
  }

  function complete(cm, fits = contains) {
    const cursor = cm.getCursor();
    const typed = begun(cm);
    const before = cm.getLine(cursor.line).slice(0, cursor.ch);
    const list = candidates(cm, cursor.line, before).filter(each => fits(each.text, typed));
    list.sort((one, other) => starts(other.text, typed) - starts(one.text, typed));
    return {list, from: CodeMirror.Pos(cursor.line, cursor.ch - typed.length), to: cursor};
  }

  function begun(cm) {
    const cursor = cm.getCursor();
    return cm.getLine(cursor.line).slice(0, cursor.ch).match(/[\w.:$-]*$/)[0];
  }

  function contains(text, typed) {
    return text.toLowerCase().includes(typed.toLowerCase());
  }

  function starts(text, typed) {
    return text.toLowerCase().startsWith(typed.toLowerCase()) && text.length > typed.length;
  }

  function candidates(cm, line, before) {
    const valued = before.match(/(write|blank|becomes|create):\s*\w*$/);
    if (valued) {
      return words.values[valued[1]] || [];
    }
    if (/(copy|scope):\s*['"]?[^,}]*$/.test(before)) {
      return words.attributes;
    }
    if (/\{\s*\w*$/.test(before) && !/['"]/.test(before)) {
      return words.assignment;
    }
    const parent = parentOf(cm, line, before.search(/[^\s-]|$/));
    if (/^[\s-]*\w*$/.test(before)) {
      if (parent === 'assign') {
        return words.fields;
      }
      if (parent === 'rules') {
        return words.rule;
      }
      if (words.fields.some(field => field.text === parent + ': ')) {
        return words.assignment;
      }
    }
    return /(expression|when|key):/.test(before) || parent === 'let' || parent === 'expression' ? words.expressions : [];
  }

  /* The key that the line stands below, by the indentation of YAML. */
  function parentOf(cm, line, indentation) {
    for (let above = line - 1; above >= 0; above--) {
      const key = cm.getLine(above).match(/^([\s-]*)([\w]+):/);
      if (key && key[1].length < indentation) {
        return key[2];
      }
    }
    return '';
  }
})();
