/// Writes a text in the form of the site.
enum NewsItem {
  static func text(
    title: String, day: String = "วันพุธที่ 17 กรกฎาคม 2567", _ lines: String...
  ) -> String {
    """
    รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-\(title)
    \(day)
    พิมพ์
    \(lines.joined(separator: "\n"))

    ที่มา : https://www.thaigov.go.th/news/contents/details/1
    """
  }
}
