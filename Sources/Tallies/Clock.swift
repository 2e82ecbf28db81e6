public import Corpora

extension Clock {
  /// The day of a document on this clock; `nil` where it is unknown.
  public func day(of document: DocumentRecord) -> CalendarDay? {
    self == .published ? document.published : document.event
  }

  /// The day of a mention's document on this clock; `nil` where it is unknown.
  public func day(of mention: MentionRecord) -> CalendarDay? {
    self == .published ? mention.published : mention.event
  }
}
