"""Events in more languages than one. All that leans on wagtail-localize's inner parts stands here."""
