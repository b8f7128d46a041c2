// Who imports Pont has the nouns and the rooms too: their types stand in its signatures.
@_exported public import Alignment
@_exported public import Bitext
@_exported public import Interchange
@_exported public import Matching
@_exported public import Memory
@_exported public import Segmentation
@_exported public import Terminology
