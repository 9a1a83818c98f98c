"""Rows that nobody else may change until the transaction ends."""

from typing import TypeVar

from django.db import connections
from django.db.models import Model, QuerySet

M = TypeVar("M", bound=Model)


def locked(rows: "QuerySet[M]") -> "QuerySet[M]":
    """The rows, locked; not those joined to them, where the database can tell them apart (MariaDB cannot)."""
    apart = connections[rows.db].features.has_select_for_update_of
    return rows.select_for_update(of=("self",) if apart else ())
