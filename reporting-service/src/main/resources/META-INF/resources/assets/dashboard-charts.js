// The charts. Each has a table behind it; a chart is drawn for the eye alone.

import { calm, count, numbers, page, root, words } from "./dashboard-format.js";

const charts = {};
const THICKEST = 40;

function colours() {
  const style = getComputedStyle(root);
  const of = (name) => style.getPropertyValue(name).trim();
  return {
    ink: of("--ink"), soft: of("--ink-soft"), line: of("--line"), surface: of("--surface"), off: of("--off-back"), stop: of("--stop"),
    declared: of("--series-1"), fetched: of("--series-3"), working: of("--series-2"), type: getComputedStyle(document.body).fontFamily,
  };
}

function chart(id) {
  if (!window.echarts) return null;
  const node = document.getElementById(id);
  if (!node || node.clientWidth === 0) return null;
  return (charts[id] ??= window.echarts.init(node, null, { renderer: "canvas" }));
}

const large = () => page.classList.contains("wall");

function base(c) {
  return {
    animation: !calm.matches, animationDuration: 400, animationDurationUpdate: 450, animationEasingUpdate: "cubicOut",
    textStyle: { fontFamily: c.type },
  };
}

export const STAGES = [
  ["registered", "declared"], ["complete", "declared"], ["coded", "declared"],
  ["travelled", "fetched"], ["arrived", "fetched"], ["onDuty", "working"],
];

export function drawFunnel(funnel) {
  const drawn = chart("funnel");
  if (!drawn) return;
  const c = colours();
  const narrow = page.clientWidth < 560;
  drawn.setOption({
    ...base(c),
    grid: { left: 4, right: large() ? 150 : narrow ? 74 : 84, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", show: false, min: 0, max: (range) => Math.max(10, range.max) },
    yAxis: {
      type: "category", inverse: true, data: STAGES.map(([stage]) => words[stage]),
      axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { color: c.ink, fontSize: large() ? 26 : 14, fontFamily: c.type, margin: 12 },
    },
    series: [{
      type: "bar", barWidth: "62%", showBackground: true,
      backgroundStyle: { color: c.off, borderRadius: 4 }, itemStyle: { borderRadius: 4 },
      label: { show: true, position: "right", color: c.ink, fontSize: large() ? 28 : 15, fontWeight: 600, fontFamily: c.type, formatter: ({ dataIndex }) => count(funnel[STAGES[dataIndex][0]]) },
      data: STAGES.map(([stage, kind]) => ({ value: funnel[stage] ?? 0, itemStyle: { color: c[kind] } })),
    }],
  });
}

/**
 * Bars of parts, the largest first, each with its words at the end.
 *
 * @param items {label, value, all, words}: value null where there is none; all where the whole is reached
 * @param whole the value of a full bar
 * @param tone "bad" where more is worse
 */
export function drawBars(items, whole, tone) {
  const node = document.getElementById("parts");
  const size = large() ? 18 : 12;
  // It takes the height of what stands beside it as far as its bars can use it.
  const lines = Math.max(4, items.length);
  node.style.minHeight = `${lines * 1.65}rem`;
  node.style.maxHeight = `${lines * 2.75}rem`;
  const drawn = chart("parts");
  if (!drawn) return;
  drawn.resize();
  const c = colours();
  const label = { color: c.ink, fontSize: size, fontFamily: c.type };
  drawn.setOption({
    ...base(c),
    grid: { left: 4, right: large() ? 190 : 112, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", show: false, min: 0, max: whole },
    yAxis: {
      type: "category", inverse: true, data: items.map((item) => item.label), axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { ...label, interval: 0, width: page.clientWidth < 560 ? 96 : 190, overflow: "truncate" },
    },
    series: [
      {
        type: "bar", barWidth: "64%", barMaxWidth: THICKEST, itemStyle: { borderRadius: 3 }, z: 3,
        data: items.map((item) => ({ value: item.value ?? 0, itemStyle: { color: tone === "bad" ? c.fetched : item.all ? c.working : c.declared } })),
      },
      // The whole of each bar, which also carries the words, so that they stand in one column.
      {
        type: "bar", barWidth: "64%", barMaxWidth: THICKEST, barGap: "-100%", silent: true, animation: false, itemStyle: { color: c.off, borderRadius: 3 },
        label: { ...label, show: true, position: "right", formatter: ({ dataIndex }) => items[dataIndex].words },
        data: items.map(() => whole),
      },
    ],
  });
}

/**
 * Columns over time, and a line of rarer things on a scale of its own.
 *
 * @param items {label, columns, line}
 * @param line what the line is called, null for none
 */
export function drawColumns(id, items, columns, line) {
  const drawn = chart(id);
  if (!drawn) return;
  drawn.resize();
  const c = colours();
  const text = { color: c.soft, fontSize: large() ? 18 : 11 };
  const series = [{ name: columns, type: "bar", barWidth: "60%", itemStyle: { color: c.declared, borderRadius: [3, 3, 0, 0] }, data: items.map((item) => item.columns) }];
  if (line) series.push({ name: line, type: "line", yAxisIndex: 1, symbol: "diamond", symbolSize: 9, lineStyle: { type: "dashed", color: c.stop }, itemStyle: { color: c.stop }, data: items.map((item) => item.line) });
  drawn.setOption({
    ...base(c),
    grid: { left: 4, right: line ? 4 : 10, top: 30, bottom: 0, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 14, selectedMode: false, textStyle: { color: c.ink, fontSize: large() ? 18 : 12, fontFamily: c.type } },
    xAxis: { type: "category", data: items.map((item) => item.label), axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } }, axisLabel: { ...text, hideOverlap: true } },
    yAxis: [
      { type: "value", minInterval: 1, splitNumber: 3, splitLine: { lineStyle: { color: c.line } }, axisLabel: { ...text, formatter: (value) => numbers.format(value) } },
      { type: "value", show: Boolean(line), minInterval: 1, min: 0, max: (range) => Math.max(4, range.max), splitLine: { show: false }, axisLabel: { ...text, color: c.stop } },
    ],
    series,
  });
}

/** Draws nothing anew, but to the size that there is. */
export function resize() {
  for (const drawn of Object.values(charts)) drawn.resize();
}
