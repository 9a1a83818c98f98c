"""What the API tells of event pages, gathered for all pages of an answer at once."""

from collections.abc import Sequence
from itertools import batched
from typing import Any
