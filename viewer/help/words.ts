import { phrases } from "../ui/phrases.ts";

/** What the help sheet says. */
export const help = phrases({
  title: ["Help", "帮助"],
  close: ["Close", "关闭"],
  closeKeyed: ["Close (Esc)", "关闭（Esc）"],
  picture: ["What the picture says", "看懂图谱"],
  colour: [
    "A disc is an entity. Its colour is its type; the larger it is, the more is told of it.",
    "圆点是实体：颜色代表类型，圆点越大，关于它的内容越多。",
  ],
  line: [
    "A line is a claim. An arrow leads from who does to what it is done to; the wider a line, the more sources prove it. Thin grey dashes: no proven quote.",
    "连线是陈述：箭头由施动者指向对象；线越粗，证明它的来源越多；灰色细虚线表示没有已证实的引文。",
  ],
  ring: [
    "A ring marks what you have chosen. A thin ring marks what you have pinned.",
    "带圆环的是当前选中的内容，细环表示已固定的实体。",
  ],
  lines: ["How firmly a claim is made", "陈述有多确定"],
  doing: ["By mouse and touch", "鼠标与触控"],
  acts: phrases({
    click: [
      ["Click or tap", "an entity or a line: all that is known of it, with its evidence"],
      ["点击", "实体或连线，查看已知内容及其证据"],
    ],
    nothing: [
      ["Click beside", "nothing is chosen any more"],
      ["点击空白处", "取消选择"],
    ],
    drag: [
      ["Drag", "moves the picture, or the entity that is taken hold of"],
      ["拖动", "移动画面，或移动抓住的实体"],
    ],
    zoom: [
      ["Wheel or pinch", "moves closer or further away"],
      ["滚轮或双指", "放大或缩小"],
    ],
    legend: [
      ["Legend", "lights up what a line counts; hides or isolates it"],
      ["图例", "突出、隐藏或单独显示某一行所计的内容"],
    ],
    time: [
      [
        "Time",
        "as of a day: what goes on that day and what has happened by then; a range: what happened or went on during some of it. A date known only to the month or the year may be any day of it. A claim of which only the end is known counts as undated before it",
      ],
      [
        "时间",
        "截至某日：当天仍然成立的和此前已经发生的；时段：这段时间内发生或成立过的。只写到月份或年份的日期，视为其中任何一天都有可能；只知道结束日期的陈述，在结束之前视为无日期",
      ],
    ],
  }),
  keys: ["Keys", "键盘"],
  to: ["to", "至"],
  does: phrases({
    search: ["find anything by name, words or quote", "按名称、词语或引文查找"],
    help: ["this page", "打开本页"],
    escape: ["close what is open, one thing at a time", "逐个关闭已打开的内容"],
    steps: ["show so many steps around what is chosen", "只显示所选内容周围若干步"],
    all: ["show everything again", "重新显示全部"],
    pan: ["move the picture, once it has the focus", "画面获得焦点后移动画面"],
    closer: ["closer, further away", "放大、缩小"],
    undo: ["take back the last step", "撤销上一步"],
    redo: ["do it again", "重做"],
    choose: ["go through the results, and open one", "在结果中移动并打开"],
    passages: [
      "next and previous passage, in the text of a source",
      "阅读来源正文时，下一处、上一处引文",
    ],
  }),
  states: ["How well a quote is proven", "引文的证明程度"],
});

/** What a person is told who is here for the first time. */
export const hint = phrases({
  label: ["First steps", "入门提示"],
  click: ["Click a line to read its evidence.", "点击连线，阅读它的证据。"],
  tap: ["Tap a line to read its evidence.", "点按连线，阅读它的证据。"],
  find: [
    ["", " finds anything."],
    ["按 ", " 可查找任何内容。"],
  ],
  findTouch: ["Search by name, word or quote.", "可按名称、词语或引文搜索。"],
  keys: [
    ["", " shows all keys."],
    ["按 ", " 查看全部按键。"],
  ],
  helpTouch: ["Help is behind the three dots.", "“更多工具”中有帮助。"],
  dismiss: ["Dismiss", "知道了"],
});
