"""Tests of oms_events.rules: no database, no settings, no clock of the machine."""
