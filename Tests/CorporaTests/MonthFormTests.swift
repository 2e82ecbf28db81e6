import Corpora
import Testing

/// What a person types for a month, and the form that they are offered; worked out by hand.
private let typed: [(String, String?)] = [
  ("มี.ค. 2566", "2566-03"), ("มีนาคม 2566", "2566-03"), ("มีนาคม พ.ศ. 2566", "2566-03"), ("มี.ค. 66", "2566-03"),
  ("๒๕๖๖-๐๓", "2566-03"), ("15 มีนาคม 2566", "2566-03"), ("มีนาคม 2023", "2023-03"),
  ("2566/03", "2566-03"), ("2566/3", "2566-03"), ("03/2566", "2566-03"), ("3/2023", "2023-03"),
  ("2566 3", "2566-03"), ("256603", "2566-03"), ("202303", "2023-03"), ("20230315", "2023-03"),
  ("2023-03-15", "2023-03"), ("2566-03-15", "2566-03"),
  ("March 2023", "2023-03"), ("march 2023", "2023-03"), ("Mar 2566", "2566-03"), ("Mar. 2023", "2023-03"),
  ("15 March 2023", "2023-03"),
  ("2566-13", nil), ("2566-00", nil), ("2566", nil), ("มีนาคม", nil), ("March", nil), ("last", nil), ("", nil),
  ("13/2566", nil),
]

struct MonthFormTests {
  @Test("a month in another form is understood, in its own era", arguments: typed)
  func form(text: String, form: String?) {
    #expect(Month.form(meantBy: text) == form)
    if let form { #expect(Month(typed: form) != nil) }
  }
}
