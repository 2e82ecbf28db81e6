// What a user of the library needs beside this module's own types, so that one import is enough.
@_exported public import Attribution
@_exported public import ContentAnalysis
@_exported public import Corpora
@_exported public import CorpusInput
@_exported public import DefinitionFiles
@_exported public import Measures
@_exported public import MentionMeasures
@_exported public import MentionReports
@_exported public import MentionStorage
@_exported public import TableWriting
@_exported public import Tallies
@_exported public import TextSearch
@_exported public import WordBreaking
@_exported public import Wording
