/// The page's script: sorting, filtering, and long tables a part at a time.
enum HTMLScript {
  /// Runs before anything is drawn, so that long tables are never drawn whole.
  static let mark = "document.documentElement.className='js'"

  /// Rows beyond those shown are kept out of the page, which stays quick with tens of thousands of them.
  static let tables = #"""
    (function () {
      'use strict';
      var page = \#(HTMLReport.rowsAtATime);
      var lang = document.documentElement.lang;
      var collator = new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
      function count(n) { return n.toLocaleString('en-US'); }
      function fill(text, values) {
        return text.replace(/\{(\w+)\}/g, function (all, key) { return key in values ? values[key] : all; });
      }
      function key(row, column) {
        var cell = row.cells[column];
        if (!cell) return null;
        if (cell.dataset.v !== undefined) return Number(cell.dataset.v);
        var time = cell.querySelector('time');
        if (time) return time.dateTime;
        var text = cell.classList.contains('none') ? '' : cell.textContent.trim();
        if (text === '') return null;
        return cell.classList.contains('n') && !isNaN(text) ? Number(text) : text;
      }
      function compare(a, b) {
        if (typeof a === 'number' && typeof b === 'number') return a - b;
        if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
        return collator.compare(a, b);
      }
      function button(text, action) {
        var made = document.createElement('button');
        made.type = 'button';
        made.textContent = text;
        made.addEventListener('click', action);
        return made;
      }
      document.querySelectorAll('div.table').forEach(function (box) {
        var body = box.querySelector('tbody');
        var rows = Array.from(body.rows);
        var words = box.dataset;
        var shown = page;
        var current = rows;
        var status = document.createElement('span');
        var more = button('', function () { shown += page; draw(); });
        var everything = button('', function () { shown = Infinity; draw(); });
        function draw() {
          var part = current.slice(0, shown);
          var fragment = document.createDocumentFragment();
          body.replaceChildren();
          part.forEach(function (row) { fragment.appendChild(row); });
          body.appendChild(fragment);
          box.classList.remove('long');
          var rest = current.length - part.length;
          status.textContent = part.length === rows.length
            ? fill(words.all, { all: count(rows.length) })
            : fill(words.shown, { shown: count(part.length), all: count(current.length) });
          more.hidden = rest === 0;
          everything.hidden = rest === 0;
          more.textContent = fill(words.more, { count: count(Math.min(page, rest)) });
          everything.textContent = fill(words.everything, { all: count(current.length) });
        }
        if (!words.sort) return;
        if (rows.length > 10) {
          var tools = document.createElement('p');
          tools.className = 'tools';
          var field = document.createElement('input');
          field.type = 'search';
          field.setAttribute('aria-label', words.filter);
          field.placeholder = words.filter;
          var waiting = 0;
          field.addEventListener('input', function () {
            clearTimeout(waiting);
            waiting = setTimeout(function () {
              var wanted = field.value.toLocaleLowerCase(lang).split(/\s+/).filter(Boolean);
              current = rows.filter(function (row) {
                var text = row.textContent.toLocaleLowerCase(lang);
                return wanted.every(function (word) { return text.indexOf(word) >= 0; });
              });
              shown = page;
              draw();
            }, 150);
          });
          status.setAttribute('role', 'status');
          tools.append(field, ' ', status);
          box.insertBefore(tools, box.firstChild);
          var after = document.createElement('p');
          after.className = 'tools';
          after.append(more, ' ', everything);
          box.appendChild(after);
        }
        var headings = Array.from(box.querySelectorAll('thead th'));
        headings.forEach(function (heading, column) {
          var name = heading.textContent;
          var sorter = button(name, function () {
            var falling = heading.getAttribute('aria-sort') === 'ascending';
            headings.forEach(function (other) { other.removeAttribute('aria-sort'); });
            heading.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
            var keyed = rows.map(function (row, index) { return { row: row, key: key(row, column), index: index }; });
            keyed.sort(function (a, b) {
              if (a.key === null || b.key === null) {
                return (a.key === null) - (b.key === null) || a.index - b.index;
              }
              return (falling ? compare(b.key, a.key) : compare(a.key, b.key)) || a.index - b.index;
            });
            var visible = new Set(current);
            rows = keyed.map(function (item) { return item.row; });
            current = rows.filter(function (row) { return visible.has(row); });
            draw();
          });
          sorter.className = 'sort';
          sorter.setAttribute('aria-label', fill(words.sort, { column: name }));
          heading.replaceChildren(sorter);
        });
        draw();
      });
    })();
    """#
}
