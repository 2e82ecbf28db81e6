import MentionMeasures
public import TableWriting
import Wording

/// Which codes stand together, as people read it on a terminal.
struct CoOccurrenceView {
  let tables: CoOccurrenceTables
  let language: Language

  private func say(_ text: LocalizedText) -> String { text[language] }

  var sections: [TerminalSection] { tables.units.map(pairs) + tables.dimensions.map(dimensions) }

  private func pairs(_ unit: CoOccurrence) -> TerminalSection {
    let shown = unit.pairs.filter { $0.withBoth > 0 }.sorted {
      ($1.withBoth, $0.first, $0.second) < ($0.withBoth, $1.first, $1.second)
    }
    let greatest = Double(shown.first?.withBoth ?? 0)
    let rows = shown.map { pair in
      [
        pair.first, pair.second, EstimateText.grouped(pair.withBoth),
        TextBar.bar(Double(pair.withBoth), of: greatest), EstimateText.grouped(pair.withFirst),
        EstimateText.grouped(pair.withSecond), EstimateText.number(pair.pmi),
        EstimateText.number(pair.normalizedPMI), EstimateText.number(pair.logOdds), EstimateText.p(pair.q),
      ]
    }
    let apart = unit.pairs.count - shown.count
    return TerminalSection(
      unit.unit == .document
        ? say(.coOccurrenceViewInOneDocument) : say(.coOccurrenceViewInOneParagraph),
      lines: [
        unit.unit == .document
          ? say(.coOccurrenceViewBaseGroupedDocuments(grouped: EstimateText.grouped(unit.base)))
          : say(.coOccurrenceViewBaseGroupedParagraphsThatMention(grouped: EstimateText.grouped(unit.base))),
        say(.coOccurrenceViewPairsThatNeverStandTogether(apart: apart)),
      ],
      table: ViewColumns.table(
        "pairs",
        [
          ViewColumns.text("code", .tallyCode), ViewColumns.text("other", .viewWith),
          ViewColumns.number("both", .viewBoth), ViewColumns.bar("bar"),
          ViewColumns.number("with_code", .viewFirst),
          ViewColumns.number("with_other", .viewSecond), ViewColumns.number("pmi", .viewPmi),
          ViewColumns.number("npmi", .viewNpmi),
          ViewColumns.number("log_odds", .viewLogOdds95),
          ViewColumns.number("q", .viewQ),
        ], rows))
  }

  private func dimensions(_ named: DimensionsNamed) -> TerminalSection {
    let byNumber = named.byNumber.enumerated().map { number, documents in
      [
        say(.coOccurrenceViewNamingNumber(number: number)),
        EstimateText.count(documents, of: named.documents),
        EstimateText.percent(Intervals.share(documents, of: named.documents)),
        TextBar.bar(Intervals.share(documents, of: named.documents)?.value, of: 1), "",
      ]
    }
    let byDimension = named.dimensions.map { dimension in
      [
        dimension.code, EstimateText.count(dimension.documentsWith, of: named.documents),
        EstimateText.percent(dimension.share), TextBar.bar(dimension.share?.value, of: 1),
        EstimateText.grouped(dimension.documentsWithout),
      ]
    }
    return TerminalSection(
      say(.coOccurrenceViewDimensionsNamedInDocumentsThat(code: named.code)),
      lines: [
        say(.coOccurrenceViewBalanceOfTheDimensions1)
          + EstimateText.number(named.balance, decimals: 3)
      ],
      table: ViewColumns.table(
        "dimensions",
        [
          ViewColumns.text("which", .tallyDimension), ViewColumns.number("with", .agenciesDocuments),
          ViewColumns.number("share", .viewShare95), ViewColumns.bar("bar"),
          ViewColumns.number("without", .viewWithoutCode(code: named.code)),
        ], byDimension + byNumber))
  }

  var notes: [String] {
    var notes: [String] = []
    if let unit = tables.units.first {
      notes.append(
        say(.coOccurrenceViewPmiAndNpmiHowMuch))
      if let documents = tables.units.first(where: { $0.unit == .document }) {
        notes.append(
          say(.coOccurrenceViewQFourCellGOf(tests: documents.tests)))
      }
      if tables.units.contains(where: { $0.unit == .paragraph }) {
        notes.append(
          say(.coOccurrenceViewTheBaseOfParagraphsAre))
      }
      notes.append(ComparisonNotes.resampling(unit.rules, language))
    }
    return notes
  }
}

extension CoOccurrenceTables {
  /// The pairs and dimensions as people read them on a terminal.
  public func sections(in language: Language) -> [TerminalSection] {
    CoOccurrenceView(tables: self, language: language).sections
  }

  /// What the figures rest on, for the foot of a table.
  public func notes(in language: Language) -> [String] {
    CoOccurrenceView(tables: self, language: language).notes
  }
}
