"""A stranger's site: its own image, document and user models, its own base template, no website of ours."""
