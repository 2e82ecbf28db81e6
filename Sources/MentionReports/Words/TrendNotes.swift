import MentionMeasures
public import TableWriting

extension TrendTables {
  /// What the series rest on, in sentences: the base, the rule of what is measured, resamples and seed.
  public func seriesNotes(in language: Language) -> [String] {
    let notes = TrendNotes(tables: self, language: language)
    return [notes.base, notes.measured(collection(request.unit)), notes.intervals, notes.correction]
      .compactMap { $0 }
  }

  /// What the tests rest on, in sentences.
  public func testNotes(in language: Language) -> [String] {
    let notes = TrendNotes(tables: self, language: language)
    let collection = collection()
    return [notes.base, notes.measured(collection), notes.tests(collection), notes.correction].compactMap {
      $0
    }
  }

  /// What change points rest on, in sentences.
  public func changeNotes(in language: Language) -> [String] {
    let notes = TrendNotes(tables: self, language: language)
    return [notes.base, notes.measured(collection()), notes.changes, notes.minister]
  }

  /// What bursts rest on, in sentences.
  public func burstNotes(in language: Language) -> [String] {
    let notes = TrendNotes(tables: self, language: language)
    return [notes.base, notes.measured(collection()), notes.bursts, notes.minister]
  }

  /// What alerts rest on, in sentences.
  public func alertNotes(in language: Language) -> [String] {
    let notes = TrendNotes(tables: self, language: language)
    return [notes.base, notes.measured(collection())]
  }
}

/// What figures of series rest on, in sentences.
struct TrendNotes {
  let tables: TrendTables
  let language: Language

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  var base: String {
    let undated = tables.counts.entries.count { $0.day == nil }
    let issuer = tables.request.issuer.map { tables.contents.names.agency($0, in: language) }
    return say(
      "ฐานคือข่าวทุกข่าวของช่วงนั้น ไม่ว่าจะกล่าวถึงนโยบายหรือไม่ นับตาม\(tables.contents.clock.name.thai) ไม่ทราบวันที่และไม่นับ \(undated) ข่าว",
      "The base is all documents of the time, whatever they mention, by the \(tables.contents.clock.name.english). Documents without a day, which are left out: \(undated)."
    ) + (issuer.map { say(" เฉพาะข่าวของ\($0)", " Only news of: \($0).") } ?? "")
  }

  func measured(_ collection: SeriesCollection) -> String {
    let steps = collection.series.first?.steps ?? []
    let present = steps.count { $0.monthsWithDocuments > 0 }
    return say(
      "วัดเฉพาะ\(collection.unit.name.thai)ที่มีอย่างน้อย \(collection.smallestBase.documents) ข่าว (หนึ่งใน \(SmallestBase.partOfMedian) ของมัธยฐาน ไม่น้อยกว่า \(SmallestBase.fewest)): \(collection.measuredSteps) จาก \(present) ช่วงที่มีข่าว ที่เหลือไม่ใช้ในการทดสอบ ค่าเฉลี่ยเคลื่อนที่ และการเปลี่ยนแปลง",
      "A \(collection.unit.name.english) is measured with at least \(collection.smallestBase.documents) documents (one \(SmallestBase.partOfMedian)th of the median, no less than \(SmallestBase.fewest)): \(collection.measuredSteps) of \(present) with documents. The others are left out of tests, rolling means and changes."
    )
  }

  var intervals: String {
    let resampling = tables.counts.resampling
    return say(
      "ช่วง 95%: สัดส่วนของ Wilson ผลต่างของ Newcombe อัตราต่อข่าวและต่อตัวอักษรจากการสุ่มข่าวทั้งข่าวซ้ำภายในเดือนและเจ้าของข่าว (B = \(EstimateText.grouped(resampling.replicates)), seed \(resampling.seed)) หากไม่มีการกล่าวถึงใช้ของ Garwood; กรณีน้อย: ฐานไม่ถึง \(Change.smallBase) ข่าว หรือกล่าวถึงไม่ถึง \(Change.fewCases) ข่าว",
      "95 % intervals: shares Wilson's, differences Newcombe's, rates per document and character from whole documents resampled within month and issuer (B = \(EstimateText.grouped(resampling.replicates)), seed \(resampling.seed)), Garwood's where there is no mention. Few cases: a base under \(Change.smallBase) documents, or under \(Change.fewCases) with the code."
    )
  }

  func tests(_ collection: SeriesCollection) -> String {
    let tested = TrendTests.all(of: collection).count { $0.p != nil }
    return say(
      "Mann–Kendall (แม่นตรงเมื่อไม่เกิน 10 เดือน) แบบฤดูกาล (Hirsch–Slack เมื่อมีตั้งแต่ \(TrendTests.seasonalMonths) เดือน) และแบบแก้ความจำ (Hamed–Rao) ความชันของ Sen; สรุปจากค่า p ที่มากกว่าของสองแบบหลัง ปรับเป็น q ตามการทดสอบ \(tested) ครั้ง (Benjamini–Hochberg) ที่ 0.05",
      "Mann–Kendall (exact up to 10 months), its seasonal form (Hirsch and Slack, from \(TrendTests.seasonalMonths) months on) and with correction for autocorrelation (Hamed and Rao); Sen's slope. The verdict is by the larger p of the last two, corrected to q over \(tested) tests (Benjamini and Hochberg), at 0.05."
    )
  }

  var changes: String {
    let tests = Dictionary(grouping: tables.points, by: \.method).values.map(\.count).max() ?? 0
    return say(
      "pettitt: อันดับของสัดส่วนรายเดือน; likelihood-ratio: ความน่าจะเป็นทวินามถ่วงด้วยฐาน ค่า p จากการสลับเดือน (seed \(tables.counts.resampling.seed)); q ปรับตาม \(tests) นโยบายต่อวิธี ทั้งสองถือว่าเดือนไม่ขึ้นแก่กัน และแนวโน้มที่ค่อยเป็นค่อยไปก็ดูเหมือนจุดเปลี่ยน",
      "pettitt: by the ranks of monthly shares; likelihood-ratio: by the binomial likelihood, weighted by the base, p from permuted months (seed \(tables.counts.resampling.seed)). q is corrected over \(tests) codes a method. Both take months as independent, and a steady trend looks like a change too."
    )
  }

  var bursts: String {
    let (scaling, gamma) = (BurstPeriod.scaling, BurstPeriod.gamma)
    return say(
      "Kleinberg (2003) แบบรายเดือน: s = \(number(scaling)), γ = \(number(gamma)), \(BurstPeriod.levels) ระดับ เส้นทางที่ดีที่สุดโดย Viterbi; ช่วงเกิดจากการเลือก จึงไม่มีค่า p",
      "Kleinberg (2003), batched by month: s = \(number(scaling)), γ = \(number(gamma)), \(BurstPeriod.levels) levels, the best path by Viterbi. Bursts are picked, so they have no p."
    )
  }

  var minister: String {
    let ministry = tables.request.ministry.map { tables.contents.names.agency($0, in: language) }
    return say(
      "รัฐมนตรี: ผู้เข้ารับตำแหน่งของ\(ministry ?? "กระทรวงที่ข่าวกล่าวถึงนโยบายนั้นมากที่สุด")ใกล้วันที่ 1 ของเดือนที่สุด การอยู่ใกล้กันไม่ได้แปลว่าเป็นเหตุ",
      "Minister: who came to head \(ministry ?? "the ministry whose news mentions the code most") nearest to the first of the month. Nearness does not make a cause."
    )
  }

  var correction: String? {
    guard let set = tables.request.agreementSet, !tables.request.agreement.isEmpty else { return nil }
    return say(
      "สัดส่วนที่ปรับแก้: คูณความแม่นยำหารความครบถ้วน ซึ่งวัดจาก \(set)",
      "The corrected share is the share times precision over recall, as measured on \(set).")
  }

  private func number(_ value: Double) -> String { NumberText.fixed(value, decimals: 0) }
}
