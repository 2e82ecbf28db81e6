import Corpora
import MentionMeasures
import ParallelWork
import TableWriting
import Wording

/// How the figures came about: definitions, rules, versions, checks.
enum MethodSheet {
  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    let method = contents.method
    var blocks: [SheetBlock] = [
      .title(contents.say(.methodMethod)),
      .facts(facts(contents)),
      .gap, .heading(contents.say(.methodDefinitions)),
    ]
    blocks += MethodText.definitions(contents).map(SheetBlock.paragraph)
    blocks += [.gap, .heading(contents.say(.methodCountingRules))]
    blocks += MethodText.rules(contents).map(SheetBlock.paragraph)
    blocks += [.gap, .heading(contents.say(.methodCalculations))]
    blocks += MethodText.calculations(contents).map(SheetBlock.paragraph)
    blocks += [
      .gap, .heading(contents.say(.methodTheCodesOfTheCodebook)),
      .table(SheetTable(codes(contents), excelName: "MethodCodes")),
      .heading(contents.say(.methodReconciliationWithTheLedger)),
    ]
    blocks += reconciliation(figures.reconciliation.value, contents)
    blocks += agreement(contents)
    if !method.settings.isEmpty {
      blocks += [
        .heading(contents.say(.methodSettingsInForce)),
        .facts(method.settings.map { Fact($0.name[contents.language], .text($0.value[contents.language])) }),
      ]
    }
    return contents.sheet(.method, blocks: blocks, showsGridlines: false)
  }

  private static func facts(_ contents: ReportContents) -> [Fact] {
    let method = contents.method
    var facts = [
      Fact(contents.say(.methodCodebookVersion), .text(method.codebookVersion)),
      Fact(contents.say(.methodCodebookFingerprint), .text(method.codebookFingerprint)),
      Fact(
        contents.say(.methodPeriod), .text(contents.period.label(in: contents.language))),
      Fact(contents.say(.coverageMonthsGoBy), .text(contents.clock.name[contents.language])),
    ]
    if let decisions = method.decisions {
      facts.append(
        Fact(
          contents.say(.methodReviewerSDecisions),
          .text(
            contents.say(
              .methodFileAcceptedAcceptedRefusedRefused(
                file: decisions.file, accepted: decisions.accepted, refused: decisions.refused,
                outdated: decisions.outdated)))))
    }
    if let command = method.command {
      facts.append(Fact(contents.say(.settingCommand), .text(command)))
    }
    if let seed = method.seed {
      facts.append(
        Fact(contents.say(.methodSeedOfRandomDraws), .text(String(seed))))
    }
    return facts
  }

  private static func codes(_ contents: ReportContents) -> ReportTable {
    let language = contents.language
    let rows: [[Cell]] = contents.names.codes.map { code in
      let rank: String =
        if let parent = code.dimensionOf {
          contents.say(.methodDimensionOfParent(parent: parent))
        } else if code.isExtended {
          contents.say(.methodFurtherTheme)
        } else {
          contents.say(.methodPolicy)
        }
      return [.text(code.code), .text(code.name[language]), .text(rank), .text(code.meaning[language])]
    }
    return ReportTable(
      name: "codes", title: SheetName.method.title, meaning: SheetName.method.title,
      columns: [
        TidyTables.code, SummaryTable.policy,
        column("rank", .methodRank, .methodRankMeaning, width: 20),
        column("meaning", .methodCounts, .methodCountsMeaning, width: meaningWidth),
      ], rows: TableRows(rows))
  }

  private static func reconciliation(
    _ checks: [MethodFacts.Reconciliation], _ contents: ReportContents
  ) -> [SheetBlock] {
    let rows: [[Cell]] = checks.map {
      [
        .text($0.name[contents.language]),
        .text($0.agrees ? contents.say(.methodAgrees) : contents.say(.methodDiffers)),
        .integer($0.ledger), .integer($0.table),
      ]
    }
    let table = ReportTable(
      name: "reconciliation", title: SheetName.method.title, meaning: SheetName.method.title,
      columns: [
        column("check", .methodCheck, .methodCheckMeaning, width: 40),
        column("result", .methodResult, .methodResultMeaning, width: 14),
        number("ledger", .methodLedger, .methodLedgerMeaning),
        number("table", .methodTables, .methodTablesMeaning),
      ], rows: TableRows(rows))
    let caution = contents.say(.methodSomeSumsDifferFromThe)
    return (checks.allSatisfy(\.agrees) ? [] : [.caution(caution)])
      + [.table(SheetTable(table, excelName: "MethodSums", hasFilter: false))]
  }

  private static func agreement(_ contents: ReportContents) -> [SheetBlock] {
    let method = contents.method
    let heading = SheetBlock.heading(
      contents.say(.methodAgreementWithCodingByHand))
    guard let set = method.agreementSet, !method.agreement.isEmpty || !method.equalCases.isEmpty else {
      return [heading, .paragraph(contents.say(.methodNotMeasuredInThisRun))]
    }
    var blocks = [
      heading,
      .paragraph(
        contents.say(
          .methodAgreementMeasuredOn(
            set: set.name, spans: set.spans, documents: set.wholeDocuments,
            facts: set.documentsWithFacts))),
    ]
    if let note = set.note { blocks.append(.paragraph(note[contents.language])) }
    if !method.agreement.isEmpty {
      blocks.append(
        .table(SheetTable(codes(method, contents), excelName: "MethodAgreement", hasFilter: false)))
    }
    if !method.equalCases.isEmpty {
      blocks.append(
        .table(SheetTable(equalCases(method, contents), excelName: "MethodEqual", hasFilter: false)))
    }
    return blocks
  }

  private static func codes(_ method: MethodFacts, _ contents: ReportContents) -> ReportTable {
    let rows: [[Cell]] = method.agreement.map { agreement in
      [
        .text(name(agreement, contents)), .integer(agreement.items),
        .number(ifAny: agreement.f1),
      ] + FigureColumns.cells(of: agreement.precision) + FigureColumns.cells(of: agreement.recall)
    }
    return ReportTable(
      name: "agreement", title: SheetName.method.title, meaning: SheetName.method.title,
      columns: agreementColumns, rows: TableRows(rows))
  }

  private static func name(_ agreement: MethodFacts.Agreement, _ contents: ReportContents) -> String {
    agreement.code == ministersNamed
      ? contents.say(.methodAgreementMinistersNamed) : agreement.code ?? contents.say(.methodAll)
  }

  private static func equalCases(_ method: MethodFacts, _ contents: ReportContents) -> ReportTable {
    let rows: [[Cell]] = method.equalCases.map { cases in
      [.text(cases.name[contents.language]), .integer(cases.equal), .integer(cases.base)]
        + FigureColumns.cells(of: cases.share)
    }
    let what: LocalizedText = .methodAgreementWhat
    let share: LocalizedText = .methodAgreementShare
    return ReportTable(
      name: "equal", title: SheetName.method.title, meaning: SheetName.method.title,
      columns: [
        column("what", what, .methodAgreementWhatMeaning, width: 40),
        number("equal", .methodAgreementEqual, .methodAgreementEqualMeaning),
        number("of", .methodAgreementOf, .methodAgreementOfMeaning),
      ] + ratios("share", share, .methodAgreementShareMeaning), rows: TableRows(rows))
  }

  private static var agreementColumns: [Column] {
    [
      column("code", .mentionCode, .methodAgreementCodeMeaning, width: 20),
      number("items", .methodItems, .methodItemsMeaning),
      ratio("f1", .methodF1, .methodF1Meaning),
    ] + ratios("precision", .methodPrecision, .methodPrecisionMeaning)
      + ratios("recall", .methodRecall, .methodRecallMeaning)
  }

  private static func ratios(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> [Column] {
    [
      ratio(name, title, meaning),
      ratio(name + "_low", .methodLow(title: title), .dimensionsPartBoundMeaning),
      ratio(name + "_high", .methodHigh(title: title), .dimensionsPartBoundMeaning),
    ]
  }

  private static func column(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText, width: Double
  ) -> Column {
    Column(
      name, .text, title: title,
      meaning: meaning, style: ColumnStyle(wraps: true, maximumWidth: width))
  }

  private static func number(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(
      name, .integer, title: title,
      meaning: meaning, display: .grouped)
  }

  private static func ratio(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(
      name, .number, title: title,
      meaning: meaning, display: .decimals(3))
  }

  private static let meaningWidth = 46.0
  /// What agreement has in place of a code for the ministers whom documents name.
  private static let ministersNamed = "ministers_named"
}
