"""Tests of what is written from an event's facts."""
