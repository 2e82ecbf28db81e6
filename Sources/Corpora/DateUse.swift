/// What a date in a news text is for.
enum DateUse: Equatable {
  /// The day of the report, behind a word for today or yesterday: `วันนี้ (15 พ.ย. 65)`.
  case today
  /// The day at the head of a paragraph, alone or behind the name of a place: `เมื่อวันที่ 1 มีนาคม 2566`,
  /// `จ.นครราชสีมา 8 ธันวาคม 2567 -`.
  case opening
  /// The day of something told as having happened, within a paragraph.
  case happening
  /// The day on which, or the days over which, somebody does something.
  case span
  /// The days over which something is held: `ซึ่งจัดขึ้นระหว่างวันที่ 6 – 8 มิ.ย. 2561`.
  case held
  /// A day called by `วันที่` or its weekday without a word of what happened then.
  case named
  /// A bare date, or one with a word near it by which it is of a decision, a law or an earlier event.
  case mention
  /// A deadline, a bound, a yearly feast, the day of a paper or a rate: never what is reported.
  case other

  /// How telling the use is: the date of the lowest rank is taken, among equals the first.
  var rank: Int {
    switch self {
    case .today, .opening: 0
    case .happening: 1
    case .span, .held: 2
    case .named: 3
    case .mention: 4
    case .other: 5
    }
  }

  /// Reads the use of a date from what stands round it on its line.
  ///
  /// - Parameters:
  ///   - date: The date.
  ///   - line: The line it stands on.
  ///   - text: The folded bytes that both count in.
  ///   - headline: Where the headline stands; a word of it makes no background.
  init(of date: WrittenDate, on line: Range<Int>, in text: [UInt8], headline: Range<Int>) {
    let context = DateContext(text: text, line: line, date: date.range, headline: headline)
    let isToday = context.isLed(byAnyOf: DateWords.todayWords)
    if context.isFollowed(byAnyOf: DateWords.boundEndings) {
      self = .other
    } else if !isToday, context.isFollowed(byAnyOf: DateWords.feastEndings) {
      self = .other
    } else if date.last != nil, context.isFollowed(byAnyOf: DateWords.figureEndings) {
      self = .other
    } else if isToday {
      self = context.isLed(byAnyOf: DateWords.nowadaysWords) ? .other : .today
    } else if context.isLed(byAnyOf: DateWords.boundWords) {
      self = .other
    } else if context.opensLine {
      self = context.isFollowed(byAnyOf: DateWords.comingEndings) ? .span : .opening
    } else if context.isLed(byAnyOf: DateWords.rangeMarks) {
      self = .other
    } else if context.isLed(byAnyOf: DateWords.pastWords) {
      if context.hasBackground {
        self = .mention
      } else {
        self = context.isFollowed(byAnyOf: DateWords.lookingBackEndings) ? .named : .happening
      }
    } else if context.hasBackground {
      self = .mention
    } else if date.last != nil || context.isBracketed || context.isLed(byAnyOf: DateWords.duringWords) {
      self = context.isHeld ? .held : .span
    } else {
      self = context.isLabelled ? .named : .mention
    }
  }
}

/// What stands round a date on its line.
private struct DateContext {
  /// How long the name of a place before a date may be, in bytes (a Thai letter has three): with a mark
  /// between them, and without.
  private static let longestMarkedPlace = 130
  private static let longestPlace = 75
  /// How far before a date on its line a word can still say that it is of something else, in bytes.
  private static let backgroundReach = 240
  /// The place of the last byte of a Thai letter.
  private static let tellingByte = 2

  private let text: [UInt8]
  private let line: Range<Int>
  private let date: Range<Int>
  private let headline: Range<Int>
  /// Where the text before the date ends, without the weekday and other words that belong to the date.
  private let left: Int
  /// Whether such a word stands before the date.
  let isLabelled: Bool

  init(text: [UInt8], line: Range<Int>, date: Range<Int>, headline: Range<Int>) {
    self.text = text
    self.line = line
    self.date = date
    self.headline = headline
    var end = date.lowerBound
    var isLabelled = false
    while true {
      while end > line.lowerBound, text[end - 1] == .space { end -= 1 }
      let fits = { (label: [UInt8]) in
        end - label.count >= line.lowerBound && text.holds(label, endingAt: end)
      }
      if let label = DateWords.dayLabels.first(where: fits) {
        isLabelled = true
        end -= label.count
      } else if let mark = DateWords.labelMarks.first(where: fits) {
        end -= mark.count
      } else {
        break
      }
    }
    left = end
    self.isLabelled = isLabelled
  }

  var isBracketed: Bool {
    date.lowerBound > line.lowerBound && text[date.lowerBound - 1] == UInt8(ascii: "(")
  }

  func isLed(byAnyOf words: [[UInt8]]) -> Bool { ends(left, withAnyOf: words) }

  func isFollowed(byAnyOf words: [[UInt8]]) -> Bool {
    var next = date.upperBound
    while next < line.upperBound, [.space, UInt8(ascii: ")"), UInt8(ascii: "\"")].contains(text[next]) {
      next += 1
    }
    return words.contains { text.holds($0, at: next) }
  }

  /// Whether nothing stands on the line before the date but a word for when (`เมื่อ`, `ในเช้า`) and the
  /// name of a place.
  var opensLine: Bool {
    var end = left
    while let word = (DateWords.pastWords + DateWords.duringWords).first(where: { ends(end, withAnyOf: [$0]) }
    ) {
      end = trimmed(end - word.count)
    }
    guard !isBlank(line.lowerBound..<end) else { return true }
    // Within a sentence `ใน` and the like lead to a date of their own; only a place may stand before them.
    return isPlace(line.lowerBound..<end)
  }

  /// Whether a word before the date says that something is held then.
  var isHeld: Bool {
    DateWords.duringWords.contains { word in
      ends(left, withAnyOf: [word]) && ends(trimmed(left - word.count), withAnyOf: DateWords.heldWords)
    }
  }

  /// Whether a word before the date makes it one of something else than the headline's matter.
  var hasBackground: Bool {
    let stretch = max(line.lowerBound, left - Self.backgroundReach)..<date.lowerBound
    return DateWords.backgroundGroups.contains { group in
      group.contains { holds($0, in: stretch) } && !group.contains { holds($0, in: headline) }
    }
  }

  /// Whether a stretch at the head of the line names a place: a mark parts it from the date, or it begins as
  /// the names of places do.
  private func isPlace(_ range: Range<Int>) -> Bool {
    if let mark = DateWords.placeEndings.first(where: { ends(range.upperBound, withAnyOf: [$0]) }) {
      let place = range.lowerBound..<trimmed(range.upperBound - mark.count)
      return place.count <= Self.longestMarkedPlace
        && !ends(place.upperBound, withAnyOf: DateWords.nowadaysWords)
        && !ends(place.upperBound, withAnyOf: DateWords.todayWords)
    }
    return range.count <= Self.longestPlace
      && DateWords.placeStarts.contains { text.holds($0, at: range.lowerBound) }
  }

  /// Whether a stretch holds no letter or digit.
  private func isBlank(_ range: Range<Int>) -> Bool {
    !range.contains { text[$0] >= 0x80 || text[$0].isASCIILetter || text[$0].isASCIIDigit }
  }

  private func trimmed(_ end: Int) -> Int {
    var end = end
    while end > line.lowerBound, text[end - 1] == .space { end -= 1 }
    return end
  }

  private func ends(_ end: Int, withAnyOf words: [[UInt8]]) -> Bool {
    words.contains { end - $0.count >= line.lowerBound && text.holds($0, endingAt: end) }
  }

  private func holds(_ word: [UInt8], in range: Range<Int>) -> Bool {
    // All Thai letters begin with the same byte or two; the third tells them apart.
    let telling = min(Self.tellingByte, word.count - 1)
    return text.withUnsafeBufferPointer { text in
      let stretch = UnsafeBufferPointer(rebasing: text[..<range.upperBound])
      var next = range.lowerBound
      while let place = stretch.firstIndex(of: word[telling], from: next + telling) {
        if stretch.holds(word, at: place - telling) { return true }
        next = place - telling + 1
      }
      return false
    }
  }
}
