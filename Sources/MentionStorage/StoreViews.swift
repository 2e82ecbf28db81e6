import Corpora

/// The views: the store in plain names, for Datasette, Power BI, DuckDB and whoever writes SQL.
///
/// They show what the last finished update found. Months go by the day of publication.
enum StoreViews {
  /// The fiscal year begins in October.
  private static let firstFiscalMonth = 10

  static let sql = """
    CREATE VIEW documents AS
    SELECT d.document, d.path, d.url, d.headline, d.published, d.published_basis, d.event,
      substr(d.published, 1, 7) AS month,
      CAST(substr(d.published, 1, 4) AS INTEGER) + \(CalendarDay.buddhistEraOffset) AS buddhist_year,
      CAST(substr(d.published, 1, 4) AS INTEGER) + \(CalendarDay.buddhistEraOffset)
        + (CAST(substr(d.published, 6, 2) AS INTEGER) >= \(firstFiscalMonth)) AS fiscal_year,
      d.issuer, issuer.name_th AS issuer_name, d.issuer_basis, d.body, body.name_th AS body_name,
      d.minister AS minister_in_office, minister.name_th AS minister_name,
      d.ministers_named, d.characters, d.thai_characters, d.codes, d.duplicate_of, d.id AS document_id
    FROM source AS s
    JOIN document AS d ON d.source_id = s.id
    LEFT JOIN agency AS issuer ON issuer.id = d.issuer
    LEFT JOIN agency AS body ON body.id = d.body
    LEFT JOIN person AS minister ON minister.id = d.minister
    WHERE s.state = 'current';

    CREATE VIEW mentions AS
    SELECT d.document, d.path, m.ordinal, m.code, code.name_th AS code_name, m.subcode, m.start, m."end",
      m."left", m.text, m."right", m.scope, m.paragraph, m.agencies,
      d.published, d.month, d.buddhist_year, d.fiscal_year, d.event, d.issuer, d.issuer_name, d.body,
      d.body_name, d.minister_in_office, d.minister_name, d.ministers_named, d.headline, d.url, d.document_id
    FROM mention AS m
    JOIN documents AS d ON d.document_id = m.document_id
    LEFT JOIN code ON code.id = m.code;

    CREATE VIEW refused_hits AS
    SELECT d.document, d.path, r.code, r.start, r."end", r."left", r.text, r."right", r.scope, r.rule,
      d.published, d.issuer, d.issuer_name, d.headline, d.url, d.document_id
    FROM refused AS r
    JOIN documents AS d ON d.document_id = r.document_id;

    CREATE VIEW monthly AS
    WITH base AS (
      SELECT substr(d.published, 1, 7) AS month, count(*) AS documents
      FROM source AS s JOIN document AS d ON d.source_id = s.id
      WHERE s.state = 'current' AND d.published IS NOT NULL GROUP BY 1
    ), hits AS (
      SELECT substr(d.published, 1, 7) AS month, c.code, count(*) AS documents_with, sum(c.mentions) AS mentions
      FROM code_count AS c JOIN document AS d ON d.id = c.document_id JOIN source AS s ON s.id = d.source_id
      WHERE s.state = 'current' AND d.published IS NOT NULL GROUP BY 1, 2
    )
    SELECT base.month, CAST(substr(base.month, 1, 4) AS INTEGER) + \(CalendarDay.buddhistEraOffset) AS buddhist_year, code.id AS code,
      code.name_th AS code_name, base.documents, coalesce(hits.documents_with, 0) AS documents_with,
      coalesce(hits.mentions, 0) AS mentions,
      coalesce(hits.documents_with, 0) * 1.0 / base.documents AS share
    FROM base CROSS JOIN code
    LEFT JOIN hits ON hits.month = base.month AND hits.code = code.id
    ORDER BY base.month, code.position;

    CREATE VIEW agencies AS
    WITH base AS (
      SELECT substr(d.published, 1, 7) AS month, d.issuer, d.body, count(*) AS documents
      FROM source AS s JOIN document AS d ON d.source_id = s.id
      WHERE s.state = 'current' AND d.published IS NOT NULL GROUP BY 1, 2, 3
    ), hits AS (
      SELECT substr(d.published, 1, 7) AS month, d.issuer, d.body, c.code, count(*) AS documents_with,
        sum(c.mentions) AS mentions
      FROM code_count AS c JOIN document AS d ON d.id = c.document_id JOIN source AS s ON s.id = d.source_id
      WHERE s.state = 'current' AND d.published IS NOT NULL GROUP BY 1, 2, 3, 4
    )
    SELECT base.month, base.issuer, issuer.name_th AS issuer_name, base.body, body.name_th AS body_name,
      hits.code, base.documents, hits.documents_with, hits.mentions,
      hits.documents_with * 1.0 / base.documents AS share
    FROM hits JOIN base ON base.month = hits.month AND base.issuer IS hits.issuer AND base.body IS hits.body
    LEFT JOIN agency AS issuer ON issuer.id = base.issuer
    LEFT JOIN agency AS body ON body.id = base.body;

    CREATE VIEW ministers AS
    WITH base AS (
      SELECT substr(d.published, 1, 7) AS month, d.issuer, d.minister, count(*) AS documents
      FROM source AS s JOIN document AS d ON d.source_id = s.id
      WHERE s.state = 'current' AND d.published IS NOT NULL AND d.minister IS NOT NULL GROUP BY 1, 2, 3
    ), hits AS (
      SELECT substr(d.published, 1, 7) AS month, d.issuer, d.minister, c.code, count(*) AS documents_with,
        sum(c.mentions) AS mentions
      FROM code_count AS c JOIN document AS d ON d.id = c.document_id JOIN source AS s ON s.id = d.source_id
      WHERE s.state = 'current' AND d.published IS NOT NULL AND d.minister IS NOT NULL GROUP BY 1, 2, 3, 4
    )
    SELECT base.month, base.minister AS minister_in_office, minister.name_th AS minister_name, base.issuer,
      issuer.name_th AS issuer_name, hits.code, base.documents, hits.documents_with, hits.mentions,
      hits.documents_with * 1.0 / base.documents AS share
    FROM hits JOIN base ON base.month = hits.month AND base.issuer IS hits.issuer
      AND base.minister = hits.minister
    LEFT JOIN agency AS issuer ON issuer.id = base.issuer
    LEFT JOIN person AS minister ON minister.id = base.minister;

    CREATE VIEW rejected AS
    SELECT r.path, r.line, r.byte, r.words AS reason
    FROM rejection AS r JOIN source AS s ON s.id = r.source_id WHERE s.state = 'current'
    ORDER BY s.position, r.ordinal;
    """
}
