"""What is said when facts cannot travel."""

from oms_events.models.publishing import CannotWithdraw, FactsCannotTravel

__all__ = ["CannotWithdraw", "FactsCannotTravel"]
