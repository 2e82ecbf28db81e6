/// How many notices there are, in words.
enum NoticeCount {
  static func words(for count: Int) -> String {
    switch count {
    case 0: "no notices"
    case 1: "1 notice"
    default: "\(count) notices"
    }
  }
}
