"""A small regional website, as a stranger would have it: the demo and the tests plug the app into it."""
