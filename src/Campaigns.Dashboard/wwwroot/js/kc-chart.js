// <kc-chart>: draws one chart with plotly from a JSON child. The server decides content, order, ticks and texts; this file decides pixels.
// It formats no number and no date.
//
// The JSON (written by Charts/ChartJson.cs):
//   kind        "lines" | "bars" | "dots" | "range" | "bullet"
//   height      CSS pixels; horizontal: true when the categories stand under each other (first on top) and values run to the right
//   x           { type: "date" | "day" | "category", title, from, to, ticks: [[position, text]] }
//   y           { title, min, max, ticks: [[value, text]] }
//   series      [{ id, label, color (token), symbol, dash, hatch, role: "main" | "compare" | "context", connected,
//                  points: [[x, value | null, text, "slut" | "prel", [low, high]?, plan?]] }]
//   bands       [{ from, to, kind: "prel" | "avvisad" | "lucka", label }]      events  [{ x, mark, label }]
//   readoff     [[x, text]]
//   labelsBeside, valuesBeside   texts of the charts that must line up with this one
// Every text is already escaped for plotly, which renders some tags; text that goes elsewhere is decoded here first.
(() => {
  'use strict';

  const NARROW = 560;      // below this width, row labels stand above their bars
  const MARK_GAP = 20;     // event marks closer than this share one
  const TICK_GAP = 12;     // least space between two tick texts
  const LINE_HEIGHT = 18;  // pixels between direct labels
  const ROW_LABEL = 240;   // widest row label beside a bar, in pixels
  let sheet;
  let loading;

  // Plotly is fetched only on a page with a chart, once, from this host.
  const loadPlotly = () => loading ??= window.Plotly ? Promise.resolve() : new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = document.querySelector('meta[name=plotly]').content;
    script.onload = resolve;
    script.onerror = () => reject(new Error('plotly could not be loaded'));
    document.head.append(script);
  });

  // Plotly's own rules live in the page's head, where a shadow root does not see them and navigation may remove them.
  const plotlySheet = () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      const global = document.getElementById('plotly.js-style-global');
      sheet.replaceSync([...(global?.sheet?.cssRules ?? [])].map(rule => rule.cssText).join('\n'));
    }
    return sheet;
  };

  const decode = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

  class KcChart extends HTMLElement {
    connectedCallback() {
      loadPlotly().then(() => this.isConnected && this.start(), () => this.fail());
    }

    disconnectedCallback() {
      this.watchers?.forEach(stop => stop());
      this.watchers = undefined;
      if (this.plot) Plotly.purge(this.plot);
    }

    start() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [plotlySheet()];
        this.plot = this.shadowRoot.appendChild(document.createElement('div'));
        this.plot.setAttribute('aria-hidden', 'true'); // the host is the image; the table holds the values
        this.probe = this.shadowRoot.appendChild(document.createElement('span'));
        this.probe.style.cssText = 'display:none;forced-color-adjust:none';
      }
      if (!this.watchers) this.watch();
      this.draw();
    }

    watch() {
      const redraw = () => this.draw();
      const json = new MutationObserver(redraw);
      json.observe(this, { childList: true, subtree: true, characterData: true });
      const theme = new MutationObserver(redraw);
      theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-tema'] });
      const size = new ResizeObserver(() => {
        if (Math.abs(this.clientWidth - (this.width ?? 0)) > 1) this.draw();
      });
      size.observe(this);
      const dark = matchMedia('(prefers-color-scheme: dark)');
      const forced = matchMedia('(forced-colors: active)');
      const print = matchMedia('print');
      const escape = event => event.key === 'Escape' && this.plot?._fullLayout && Plotly.Fx.unhover(this.plot);
      dark.addEventListener('change', redraw);
      forced.addEventListener('change', redraw);
      print.addEventListener('change', redraw); // paper is always light
      document.addEventListener('keydown', escape);
      this.watchers = [() => json.disconnect(), () => theme.disconnect(), () => size.disconnect(),
        () => dark.removeEventListener('change', redraw), () => forced.removeEventListener('change', redraw),
        () => print.removeEventListener('change', redraw),
        () => document.removeEventListener('keydown', escape)];
    }

    fail() {
      if (this.hidden) return;
      this.hidden = true;
      const panel = this.closest('.panel');
      panel?.querySelectorAll('details').forEach(details => details.setAttribute('open', ''));
      const caption = panel?.querySelector('figcaption');
      if (caption && !caption.querySelector('.chartfailed')) {
        const words = document.createElement('span');
        words.className = 'chartfailed';
        words.textContent = ` ${this.dataset.fel}`;
        caption.append(words);
      }
    }

    color(token) {
      this.probe.style.color = `var(--${token.replace('.', '-')})`;
      return getComputedStyle(this.probe).color;
    }

    textWidth(text) {
      KcChart.canvas ??= document.createElement('canvas').getContext('2d');
      KcChart.canvas.font = `14px ${getComputedStyle(this).fontFamily}`;
      return Math.max(...text.split('<br>').map(line => KcChart.canvas.measureText(decode(line)).width), 0);
    }

    // Breaks a text over lines between words, so that none is wider than the pixels given.
    wrap(text, pixels) {
      return text.split(' ').reduce((lines, word) => {
        const longer = `${lines.at(-1)} ${word}`;
        if (lines.length > 0 && this.textWidth(longer) <= pixels) lines[lines.length - 1] = longer;
        else lines.push(word);
        return lines;
      }, []).join('<br>');
    }

    draw() {
      const node = this.querySelector('script[type="application/json"]');
      if (!node || !this.shadowRoot || this.clientWidth === 0) return; // without a width there is nothing to draw on; the observer calls again
      const chart = JSON.parse(node.textContent);
      this.chart = chart;
      this.width = this.clientWidth;
      const { data, layout } = chart.horizontal ? this.rows(chart) : this.time(chart);
      // The server's height stands, but where a narrow page breaks long row labels each row needs room for the extra lines.
      this.style.height = this.plot.style.height = `${chart.height + (layout.extraHeight ?? 0)}px`;
      delete layout.extraHeight;
      Plotly.react(this.plot, data, { ...this.frame(), ...layout }, {
        displayModeBar: false, showSendToCloud: false, plotlyServerURL: '', displaylogo: false, scrollZoom: false, doubleClick: false, responsive: true,
      });
      if (!this.hovers) {
        this.hovers = true;
        this.plot.on('plotly_hover', event => this.dispatchEvent(new CustomEvent('kc-hover', { bubbles: true, detail: String(event.points[0].x) })));
      }
    }

    frame() {
      const text = this.color('text');
      return {
        showlegend: false, dragmode: false, hovermode: 'closest', paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)',
        font: { family: getComputedStyle(this).fontFamily, size: 14, color: text },
        hoverlabel: { bgcolor: this.color('surface'), bordercolor: this.color('border-control'), align: 'left',
          font: { family: getComputedStyle(this).fontFamily, size: 14, color: text } },
      };
    }

    axis(ticks, more) {
      return {
        tickmode: 'array', tickvals: ticks.map(tick => tick[0]), ticktext: ticks.map(tick => tick[1]), fixedrange: true, tickangle: 0,
        zeroline: true, zerolinecolor: this.color('axis'), zerolinewidth: 1, gridcolor: this.color('grid'), linecolor: this.color('axis'), ...more,
      };
    }

    // Leaves out every second tick text until the rest find room; the grid lines stay.
    thinned(ticks, plotWidth) {
      const widest = Math.max(...ticks.map(tick => this.textWidth(tick[1])), 1) + TICK_GAP;
      let step = 1;
      while (step < ticks.length && Math.ceil(ticks.length / step) * widest > plotWidth + widest) step += 1;
      return ticks.map(([at, text], index) => [at, index % step === 0 ? text : '']);
    }

    seriesColor(series) {
      return this.color(series.role === 'main' || !series.role ? series.color : 'compare');
    }

    // ---- categories under each other: bars, dots, ranges --------------------------------------------------------------------------------

    rows(chart) {
      const narrow = this.width < NARROW;
      // A narrow page has no room beside the bars: label and value stand above them, and the row grows where they take several lines.
      const labels = chart.x.ticks.map(([id, text]) => [id, narrow ? this.wrap(`${text}: ${this.valuesOf(chart, id)}`, this.width - 24) : this.wrap(text, ROW_LABEL)]);
      const deepest = Math.max(...labels.map(([, text]) => text.split('<br>').length), 1);
      const extraHeight = narrow ? (deepest - 1) * LINE_HEIGHT * labels.length : 0;
      // Charts that stand beside each other leave the same margins, so that equal lengths mean equal values.
      const beside = [...labels.map(([, text]) => text), ...(chart.labelsBeside ?? []).map(text => this.wrap(text, ROW_LABEL))];
      const left = narrow ? 16 : Math.ceil(Math.max(...beside.map(text => this.textWidth(text)))) + 20;
      const texts = [...chart.series.flatMap(series => series.points.map(point => point[2])), ...(chart.valuesBeside ?? [])].map(text => this.textWidth(text));
      // The value stands at the end of its bar; the longest one must find room inside the picture.
      const lastTick = this.textWidth(chart.y.ticks.at(-1)?.[1] ?? '') / 2 + 4;
      const right = narrow ? Math.max(lastTick, 16) : Math.min(this.width * 0.45, Math.ceil(Math.max(...texts, 0)) + 20);
      const plotWidth = this.width - left - right;
      const title = this.wrap(chart.y.title, plotWidth + right - 8);
      const bars = chart.kind === 'bars' || chart.kind === 'bullet';
      const categories = chart.series.flatMap(series => series.points.map(point => point[0]));
      const shared = new Set(categories).size < categories.length;
      const data = chart.series.flatMap(series => bars ? [this.bar(series, narrow, shared), ...this.plan(chart, series)] : this.dot(chart, series));
      const bottom = chart.y.title ? 30 + LINE_HEIGHT * title.split('<br>').length : 30;
      const row = (chart.height + extraHeight - 8 - bottom) / Math.max(labels.length, 1);
      const annotations = narrow ? labels.map(([id, text]) => ({
        x: 0, xref: 'paper', xanchor: 'left', y: id, yanchor: 'bottom', yshift: bars ? row * 0.17 : 8, showarrow: false, text, align: 'left',
      })) : [];
      if (!narrow) {
        annotations.push(...chart.series.flatMap(series => series.points.filter(point => point[1] !== null || point[4] || point[5] !== undefined).map(point => this.valueText(chart, point, shared, series))));
      }
      if (chart.y.title) {
        annotations.push({ x: 0, xref: 'paper', xanchor: 'left', y: 0, yref: 'paper', yanchor: 'top', yshift: -24, showarrow: false, align: 'left', text: title,
          font: { size: 14, color: this.color('text-muted') } });
      }
      const order = labels.map(([id]) => id);
      return { data, layout: {
        extraHeight, barmode: shared ? 'group' : 'overlay', bargap: narrow ? 0.62 : 0.38, height: chart.height + extraHeight,
        margin: { t: 8, r: right, b: bottom, l: left },
        xaxis: this.axis(this.thinned(chart.y.ticks, plotWidth), { range: [chart.y.min, chart.y.max] }),
        yaxis: this.axis(narrow ? [] : labels, { type: 'category', categoryorder: 'array', categoryarray: order, range: [order.length - 0.5, -0.5],
          showgrid: false, zeroline: false, ticks: 'outside', ticklen: narrow ? 0 : 8, tickcolor: 'rgba(0,0,0,0)', showline: true, tickfont: { size: 14 }, ...(narrow ? { showticklabels: false } : {}) }),
        annotations,
      } };
    }

    bar(series, narrow, shared) {
      const color = this.seriesColor(series);
      return {
        type: 'bar', orientation: 'h', name: series.label, hovertemplate: '%{customdata}<extra></extra>', cliponaxis: false,
        y: series.points.map(point => point[0]), x: series.points.map(point => point[1]),
        customdata: series.points.map(point => `${series.label}: ${point[2]}`),
        ...(shared ? {} : { width: narrow ? 0.34 : 0.56 }),
        marker: { color: series.points.map(point => point[3] === 'prel' ? this.color('surface-2') : color),
          line: { color, width: series.points.some(point => point[3] === 'prel') || series.hatch ? 1.5 : 0 },
          ...(series.hatch ? { pattern: { shape: '/', size: 7, solidity: 0.55, fgcolor: color, bgcolor: this.color('surface') } } : {}) },
      };
    }

    // A bullet: an outcome known only as an interval is a thin line in place of the bar, and a tick across the row stands at the plan.
    plan(chart, series) {
      if (chart.kind !== 'bullet') return [];
      const common = { type: 'scatter', name: series.label, cliponaxis: false, hovertemplate: '%{customdata}<extra></extra>' };
      const hover = point => `${series.label}: ${point[2]}`;
      const spans = series.points.filter(point => point[4]).map(point => ({
        ...common, mode: 'lines', x: point[4], y: [point[0], point[0]], customdata: [hover(point), hover(point)], line: { color: this.seriesColor(series), width: 10 },
      }));
      const planned = series.points.filter(point => point[5] !== undefined);
      return [...spans, { ...common, mode: 'markers', x: planned.map(point => point[5]), y: planned.map(point => point[0]), customdata: planned.map(hover),
        marker: { symbol: 'line-ns', size: 26, color: this.color('text'), line: { color: this.color('text'), width: 3 } } }];
    }

    dot(chart, series) {
      const color = this.seriesColor(series);
      const common = { type: 'scatter', name: series.label, cliponaxis: false, hovertemplate: '%{customdata}<extra></extra>' };
      const ranges = series.points.filter(point => point[4]).map(point => ({
        ...common, mode: 'lines', x: point[4], y: [point[0], point[0]], customdata: [`${series.label}: ${point[2]}`, `${series.label}: ${point[2]}`],
        line: { color, width: chart.kind === 'range' ? 14 : 10 }, opacity: chart.kind === 'range' ? 0.6 : 0.85,
      }));
      // A figure given as a range is not drawn as a point; an estimate inside its interval is.
      const sharp = series.points.filter(point => point[1] !== null && (!point[4] || chart.kind === 'range'));
      return sharp.length === 0 ? ranges : [...ranges, {
        ...common, mode: 'markers', x: sharp.map(point => point[1]), y: sharp.map(point => point[0]), customdata: sharp.map(point => `${series.label}: ${point[2]}`),
        marker: chart.kind === 'range'
          ? { color: this.color('text'), symbol: series.symbol, size: 22, line: { color: this.color('text'), width: 3 } }
          : { color, symbol: sharp.map(point => series.symbol + (point[3] === 'prel' ? '-open' : '')), size: 13, line: { color, width: 1 } },
      }];
    }

    valueText(chart, point, shared, series) {
      const end = Math.max(point[4]?.[1] ?? 0, point[1] ?? 0, point[5] ?? 0);
      // Several series in one category: plotly moves the bars apart, so the text goes with the bar by its index.
      const among = chart.series.filter(other => other.points.some(other => other[0] === point[0]));
      const shift = shared && chart.kind === 'bars' ? ((among.length - 1) / 2 - among.indexOf(series)) * (this.rowHeight(chart) * 0.62 / among.length) : 0;
      return { x: end, y: point[0], xanchor: 'left', xshift: chart.kind === 'bars' ? 6 : 12, yshift: shift, showarrow: false, text: point[2], align: 'left' };
    }

    // The values of one row in words; with the names of their series where several share the row.
    valuesOf(chart, id) {
      const values = chart.series.flatMap(series => series.points.filter(point => point[0] === id).map(point => [series.label, point[2]]));
      return values.map(([label, text]) => values.length > 1 ? `${label} ${text}` : text).join(', ');
    }

    rowHeight(chart) {
      return (chart.height - 56) / Math.max(chart.x.ticks.length, 1);
    }

    // ---- over time: lines ---------------------------------------------------------------------------------------------------------------

    time(chart) {
      // Small multiples with the same ticks get the same margin, so that they line up.
      const left = 16 + Math.ceil(Math.max(...chart.y.ticks.map(tick => this.textWidth(tick[1])), 0));
      const margin = { t: (chart.events?.length ? 26 : 12) + (chart.y.title ? 22 : 0), r: 16, b: 30, l: left };
      const plotWidth = Math.max(this.width - margin.l - margin.r, 1);
      const events = this.grouped(chart, plotWidth);
      const line = { type: 'line', yref: 'paper', y0: 0, y1: 1, line: { color: this.color('annot'), width: 1 } };
      return { data: chart.series.flatMap(series => this.line(series)), layout: {
        margin,
        xaxis: this.axis(this.thinned(chart.x.ticks, plotWidth), { type: chart.x.type === 'date' ? 'date' : 'linear', range: [chart.x.from, chart.x.to], showgrid: false, zeroline: false, showline: true }),
        yaxis: this.axis(chart.y.ticks, { range: [chart.y.min, chart.y.max] }),
        shapes: [
          ...(chart.bands ?? []).map(band => this.band(band)),
          ...(chart.events ?? []).map(event => ({ ...line, x0: event.x, x1: event.x })),
          ...(this.cursor === undefined ? [] : [{ ...line, x0: this.cursor, x1: this.cursor, line: { color: this.color('accent'), width: 2, dash: 'dot' } }]),
        ],
        annotations: [
          ...(chart.y.title ? [{ x: 0, xref: 'paper', xanchor: 'left', xshift: -left + 4, y: 1, yref: 'paper', yanchor: 'bottom', yshift: margin.t - 22, showarrow: false,
            text: chart.y.title, font: { size: 14, color: this.color('text-muted') } }] : []),
          ...events.map(event => ({ x: event.x, yref: 'paper', y: 1, yanchor: 'bottom', showarrow: false, text: event.mark })),
          ...(chart.bands ?? []).map(band => this.bandLabel(chart, band, plotWidth)),
          ...this.endLabels(chart, margin),
        ],
      } };
    }

    band(band) {
      return { type: 'rect', x0: band.from, x1: band.to, yref: 'paper', y0: 0, y1: 1, layer: 'below', line: { width: 0 },
        fillcolor: this.color(band.kind === 'prel' ? 'prelim-bg' : 'surface-2') };
    }

    // The word of a band stands in its middle, or at the plot's edge when the band is narrower than the word.
    bandLabel(chart, band, plotWidth) {
      const half = this.textWidth(band.label) / 2;
      const middle = (this.position(chart, band.from) + this.position(chart, band.to)) / 2 * plotWidth;
      const at = Math.min(Math.max(middle, half), plotWidth - half);
      return { x: at / plotWidth, xref: 'paper', xanchor: 'center', y: 1, yref: 'paper', yanchor: 'top', showarrow: false, text: band.label,
        font: { size: 14, color: this.color('text-muted') } };
    }

    line(series) {
      const color = this.seriesColor(series);
      const context = series.role === 'context';
      const dash = series.role === 'compare' ? 'dash' : series.dash;
      const part = (points, name, more) => ({
        type: 'scatter', mode: context ? 'lines' : series.connected === false ? 'markers' : 'lines+markers', name, cliponaxis: false, connectgaps: false,
        x: points.map(point => point[0]), y: points.map(point => point[1]), customdata: points.map(point => point[2]),
        hovertemplate: '%{customdata}<extra></extra>', line: { color, dash, width: context ? 1 : 2 }, marker: { color, symbol: series.symbol, size: 6 }, ...more,
      });
      const first = series.points.findIndex(point => point[3] === 'prel');
      if (first < 0) return [part(series.points, series.label)];
      // The preliminary part begins at the last final point, so that the line does not break between the two.
      const prel = series.points.slice(Math.max(first - 1, 0));
      return [
        part(series.points.slice(0, first), series.label),
        part(prel, series.label, { line: { color, dash: '2px,4px', width: 2 },
          marker: { color: prel.map(point => point[3] === 'prel' ? this.color('surface') : color), symbol: series.symbol, size: 6, line: { color, width: 1.5 } } }),
      ];
    }

    position(chart, x) {
      const number = value => chart.x.type === 'date' ? Date.parse(value) : Number(value);
      return (number(x) - number(chart.x.from)) / (number(chart.x.to) - number(chart.x.from) || 1);
    }

    grouped(chart, plotWidth) {
      const groups = [];
      for (const event of chart.events ?? []) {
        const at = this.position(chart, event.x) * plotWidth;
        const last = groups[groups.length - 1];
        if (last && at - last.at < MARK_GAP) last.marks.push(event.mark);
        else groups.push({ x: event.x, at, marks: [event.mark] });
      }
      return groups.map(group => ({ x: group.x, mark: group.marks.length > 1 ? `${group.marks[0]}–${group.marks.at(-1)}` : group.marks[0] }));
    }

    // A label above the end of each line, inside the plot, pushed apart where two ends meet. One line needs none: the heading names it.
    endLabels(chart, margin) {
      if (chart.series.length < 2) return [];
      const height = Math.max(chart.height - margin.t - margin.b, 1);
      const scale = height / (chart.y.max - chart.y.min || 1);
      const ends = chart.series.map(series => ({ series, point: series.points.findLast(point => point[1] !== null) })).filter(end => end.point)
        .map(end => ({ ...end, at: (end.point[1] - chart.y.min) * scale + 6 })).sort((a, b) => a.at - b.at);
      let floor = 0;
      for (const end of ends) {
        end.at = Math.max(end.at, floor);
        floor = end.at + LINE_HEIGHT;
      }
      const over = Math.max(floor - height, 0);
      return ends.map(end => ({ x: end.point[0], xanchor: 'right', y: chart.y.min, yanchor: 'bottom', yshift: end.at - over, showarrow: false, text: end.series.label }));
    }

    setCursor(x) {
      this.cursor = x;
      this.draw();
    }
  }

  if (!customElements.get('kc-chart')) customElements.define('kc-chart', KcChart);

  // ---- the slider that reads the chart: by keyboard, touch, mouse, or by pointing in the chart ---------------------------------------------

  const readoffOf = chart => document.querySelector(`.readoff[data-chart="${CSS.escape(chart.id)}"]`);
  const linesOf = readoff => {
    const node = document.getElementById(readoff.dataset.chart)?.querySelector('script[type="application/json"]');
    return node ? JSON.parse(node.textContent).readoff ?? [] : [];
  };
  const show = (readoff, moveCursor) => {
    const input = readoff.querySelector('input');
    const line = linesOf(readoff)[input.value];
    if (!line) return;
    const text = decode(line[1]);
    readoff.querySelector('.value').textContent = text;
    input.setAttribute('aria-valuetext', text);
    readoff.hidden = false;
    if (moveCursor) document.getElementById(readoff.dataset.chart).setCursor?.(line[0]);
  };
  const showAll = () => document.querySelectorAll('.readoff[data-chart]').forEach(readoff => show(readoff, false));

  document.addEventListener('input', event => {
    const readoff = event.target.closest?.('.readoff');
    if (readoff) show(readoff, true);
  });
  document.addEventListener('kc-hover', event => {
    const readoff = readoffOf(event.target);
    const index = readoff ? linesOf(readoff).findIndex(line => line[0] === event.detail.slice(0, line[0].length)) : -1;
    if (index >= 0) {
      readoff.querySelector('input').value = index;
      show(readoff, true);
    }
  });
  document.addEventListener('kc-updated', showAll);
  showAll();
})();
