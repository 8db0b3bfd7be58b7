"""vietmend mends Vietnamese prose that was scraped from pages or pulled out of PDFs.

>>> import vietmend
>>> vietmend.clean("Nguồn nhân lực thiếuvề số lượng.")
'Nguồn nhân lực thiếu về số lượng.'

clean        damaged text in, mended text out
Repairer     the same with its edits, for one text or many: start here for more than one text
Repaired     a mended text and its edits; shows as a diff in a notebook
Edit         what a repair changed, where, of what kind and how surely
apply        edits put into a text
tokenize     a text as a list of Token
blocks       what each stretch of a text is, a list of Block
outline      a law as a tree: Outline, whose nodes are Node; its pieces for a search engine are Chunk
Syllable     the parts of a Vietnamese syllable
normalize    a text in NFC
detect_charset  what bytes are encoded in
abbreviations   the dictionary of abbreviations, looked up in both directions

Offsets into a ``str`` are code points, so that ``text[edit.begin:edit.end]`` is what the edit replaces.
"""

from vietmend import abbreviations
from vietmend._core import Syllable
from vietmend._core import version as _version
from vietmend.block import Block, BlockKind, blocks
from vietmend.charset import Charset, charset_names, detect_charset
from vietmend.cleaning import clean
from vietmend.edit import Edit, EditKind, apply
from vietmend.normalization import normalize
from vietmend.options import Options
from vietmend.outlining import Chunk, Node, NodeKind, Outline, Reference, outline
from vietmend.repaired import Repaired
from vietmend.repairer import Repairer
from vietmend.token import Token, TokenKind, tokenize

__version__ = _version()

__all__ = [
    "Block",
    "BlockKind",
    "Charset",
    "Chunk",
    "Edit",
    "EditKind",
    "Node",
    "NodeKind",
    "Options",
    "Outline",
    "Reference",
    "Repaired",
    "Repairer",
    "Syllable",
    "Token",
    "TokenKind",
    "__version__",
    "abbreviations",
    "apply",
    "blocks",
    "charset_names",
    "clean",
    "detect_charset",
    "normalize",
    "outline",
    "tokenize",
]
