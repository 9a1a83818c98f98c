"""Visitors, calendars and programs that ask for pages, for locust: `locust -f bench/visitors.py`."""

import json
import os

from locust import HttpUser, between, task

ADDRESSES = json.loads(os.environ["ADDRESSES"])


class Visitor(HttpUser):
    """Asks for the addresses by turns, past the cache in front where they have a query."""

    wait_time = between(0.01, 0.05)

    @task
    def look(self):
        for name, address in ADDRESSES.items():
            self.client.get(address, name=name)
