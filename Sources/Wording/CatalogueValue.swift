public import TableWriting

/// A value that stands in a text of the catalogue.
public protocol CatalogueValue {
  /// The value as it stands in a text of a language.
  func text(in language: Language) -> String
}

extension String: CatalogueValue {
  public func text(in language: Language) -> String { self }
}

extension Int: CatalogueValue {
  public func text(in language: Language) -> String { String(self) }
}

extension LocalizedText: CatalogueValue {
  public func text(in language: Language) -> String { self[language] }
}

extension UInt64: CatalogueValue {
  public func text(in language: Language) -> String { String(self) }
}

extension Double: CatalogueValue {
  /// With as many digits as it takes to read the number back.
  public func text(in language: Language) -> String { String(self) }
}
