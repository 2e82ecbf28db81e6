import Testing

@testable import TableWriting

@Suite struct AxisTicksTests {
  /// Round steps and ends, worked out by hand.
  @Test(
    arguments: [
      (0.0...0.342, ChartDescription.Scale.fromZero, 0.0, [0, 0.1, 0.2, 0.3, 0.4]),
      (3...1313, .fromZero, 1, [0, 500, 1000, 1500]), (0...2, .fromZero, 1, [0, 1, 2]),
      (0...0, .fromZero, 1, [0, 1]), (-0.03...0.04, .around, 0, [-0.04, -0.02, 0, 0.02, 0.04]),
      (97...103, .around, 0, [96, 98, 100, 102, 104]),
      (-5...20, .fromZero, 0, [-5, 0, 5, 10, 15, 20]),
      (0.2...4.4, .ratios, 0, [0.125, 0.25, 0.5, 1, 2, 4, 8]),
      (0.01...900, .ratios, 0, [0.01, 0.1, 1, 10, 100, 1000]),
      (0...0.342, ChartDescription.Scale(maximum: 0.35), 0, [0, 0.1, 0.2, 0.3]),
    ] as [(ClosedRange<Double>, ChartDescription.Scale, Double, [Double])])
  func marksAreRound(
    range: ClosedRange<Double>, scale: ChartDescription.Scale, leastStep: Double, expected: [Double]
  ) {
    let ticks = AxisTicks(covering: range, scale: scale, leastStep: leastStep)
    #expect(ticks.values == expected)
    #expect(ticks.lowest <= range.lowerBound)
    #expect(ticks.highest >= range.upperBound)
  }

  @Test(arguments: 1...400)
  func anyRangeIsCoveredByAFewMarks(seed: Int) {
    let low = Double((seed * 7919) % 1000) / 10 - 40
    let high = low + Double((seed * 104_729) % 9973) / 100 + 0.001
    let ticks = AxisTicks(covering: low...high, scale: .around)
    let error = 1e-9
    #expect(ticks.lowest <= low + error && ticks.highest >= high - error)
    #expect((3...8).contains(ticks.values.count), "\(ticks)")
    #expect(ticks.values == ticks.values.sorted())
    #expect(ticks.position(of: low) >= 0 && ticks.position(of: high) <= 1)
  }
}

@Suite struct ChartPartTests {
  @Test func aBandEndsInAPointWhereThereIsNothing() {
    let band = StackedIntervals.band([nil, 1...3, nil, nil, 4...10, nil])
    let base: [Double?] = [2, 1, 2 + 5.0 / 3, 2 + 10.0 / 3, 4, 7]
    #expect(band.base == base)
    #expect(band.width == [0, 2, 0, 0, 6, 0] as [Double?])
  }

  @Test func floatingBarsAreSplitAtZero() {
    let bars = StackedIntervals.bars([1...3, -2...5, -4 ... -1, nil])
    #expect(bars.baseAbove == [1, 0, 0, nil] as [Double?])
    #expect(bars.above == [2, 5, 0, nil] as [Double?])
    #expect(bars.baseBelow == [0, 0, -1, nil] as [Double?])
    #expect(bars.below == [0, -2, -3, nil] as [Double?])
  }

  @Test func titlesOfEventsDoNotRunIntoEachOther() {
    let events = [
      ChartDescription.Event(at: 0, title: "ยาวมากๆๆๆ"), ChartDescription.Event(at: 1, title: "ข"),
      ChartDescription.Event(at: 9, title: "ปลาย"), ChartDescription.Event(at: 1, title: "ค"),
      ChartDescription.Event(at: 99, title: "beyond"),
    ]
    let rows = EventRows(events, count: 10, left: 0, slot: 30, right: 300)
    let expected = [
      EventRows.Event(index: 0, title: "ยาวมากๆๆๆ", row: 0, isAtLeft: false),
      EventRows.Event(index: 1, title: "ข, ค", row: 1, isAtLeft: false),
      EventRows.Event(index: 9, title: "ปลาย", row: 0, isAtLeft: true),
    ]
    #expect(rows.events == expected)
    #expect(rows.rowCount == 2)
  }

  @Test func dataIsReadWhereItIsReferredTo() throws {
    let data = try ChartData(SampleReport.line, in: SampleReport.workbook())
    #expect(data.pointCount == 56)
    #expect(data.series[0].values[20] == nil)
    #expect(data.series[0].values[0] == 0.16)
    #expect(
      data.series[0].intervals[0].map { [$0.lowerBound, $0.upperBound] } == [0.16 - 0.05, 0.16 + 0.05])
    guard case .days(let days) = data.categories else { return #expect(Bool(false), "days") }
    #expect(days.first == 43_374)
  }

  @Test func heatHasItsEnds() throws {
    let table = SampleReport.agencyTable.table
    let rising = try #require(HeatScale(HeatMap(columns: ["mind", "bcg", "gi"]), in: table, rows: 7))
    #expect((rising.low, rising.high) == (0, 37) && rising.middle == nil)
    #expect(rising.lowColor == .heatLow && rising.highColor == .heatHigh)
    let around = try #require(HeatScale(HeatMap(columns: ["ratio"], scale: .around(1)), in: table, rows: 7))
    #expect(around.middle == 1 && around.high - 1 == 1 - around.low)
    #expect(around.lowColor == .heatBelow && around.highColor == .heatAbove)
    #expect(HeatScale(HeatMap(columns: ["agency"]), in: table, rows: 7) == nil)
  }

  @Test func colorsAreMixedAndWritten() {
    #expect(WorkbookColor(rgb: 0x000000).mixed(with: WorkbookColor(rgb: 0xFF8040), 0.5).css == "#804020")
    #expect(WorkbookColor(rgb: 0x0A).css == "#00000A")
  }
}

@Suite struct ShareAxisTests {
  private static let columns = [
    Column("code", .text, title: LocalizedText(same: "code"), meaning: LocalizedText(same: "code")),
    Column(
      "share", .number, title: LocalizedText(same: "share"), meaning: LocalizedText(same: "share"),
      display: .percent(decimals: 1)),
  ]

  /// An axis of shares ends at the whole, whatever room is asked for above, and of ratios that are told in percent it
  /// goes on.
  @Test(arguments: [(0.12, 0.15), (0.97, 1), (1, 1), (1.3, 1.5)])
  func itEndsAtTheWhole(greatest: Double, end: Double) throws {
    let table = SheetTable(
      ReportTable(
        name: "t", title: LocalizedText(same: "t"), meaning: LocalizedText(same: "t"), columns: Self.columns,
        rows: TableRows([[.text("a"), .number(greatest)], [.text("b"), .number(0)]])), excelName: "T")
    let chart = ChartDescription(
      kind: .line, title: "c", categories: ChartDescription.Reference(table: "T", column: "code"),
      series: [
        ChartDescription.Series(
          title: "s", values: ChartDescription.Reference(table: "T", column: "share"))
      ], categoryTitle: "", valueTitle: "", valueDisplay: .percent(decimals: 1), alternativeText: "c")
    let sheets = [SheetDescription(name: "s", blocks: [.table(table), .chart(chart)])]
    let ticks = ChartRange.ticks(of: chart, try ChartData(chart, TableIndex(sheets)), events: true)
    #expect(abs(ticks.highest - end) < 1e-9)
    #expect(ticks.lowest == 0)
  }
}

@Suite struct DayWordsTests {
  @Test(arguments: [
    ("2024-01-18", ColumnDisplay.buddhistEraDay, Language.thai, "18 ม.ค. 2567"),
    ("2024-01-18", .commonEraDay, .english, "18 Jan 2024"),
    ("2024-12-01", .buddhistEraMonth, .thai, "ธ.ค. 67"),
    ("2024-12-01", .commonEraMonth, .english, "Dec 2024"), ("2024-12-01", .plain, .thai, "2024-12-01"),
    ("2024-13-01", .buddhistEraDay, .thai, "2024-13-01"),
  ])
  func daysAreShownInTheirEra(iso: String, display: ColumnDisplay, language: Language, expected: String) {
    #expect(DayWords.shown(iso: iso, as: display, months: WriterWords.sample(language).months) == expected)
  }

  /// Every day of four centuries, there and back.
  @Test func daysGoThereAndBack() throws {
    var serial = 61
    while serial < 61 + 146_097 {
      let parts = ExcelDay.parts(serial: serial)
      let iso = "\(parts.year)-" + two(parts.month) + "-" + two(parts.day)
      guard ExcelDay.serial(iso: iso) == serial else {
        Issue.record("\(serial) became \(iso)")
        return
      }
      serial += 1
    }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
