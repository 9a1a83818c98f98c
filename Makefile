# Two commands for a newcomer: `make demo` and `make test`. Needed: Python 3.11 or later, make and git.

PORT ?= 8000
VENV ?= .venv
WORKERS ?= auto
# Database servers to test on beside SQLite, as URLs with a space between; those that do not answer are skipped.
DATABASES ?= postgres://postgres@127.0.0.1/test mysql://root@127.0.0.1/test
# Names of Python to look for, the first that is here and new enough.
PYTHONS ?= python3 python3.14 python3.13 python3.12 python3.11 python
# What databases and versions of Django and Wagtail may change. `.ci/run` runs these on each server and on the
# oldest versions, and everything on the newest; `make test-all` runs everything everywhere.
CORE = tests/models tests/loading/test_load_events.py tests/listing/test_order.py tests/listing/test_query.py \
	tests/listing/test_search.py tests/listing/test_search_committed.py tests/api/test_v2_filters.py \
	tests/api/test_v3.py tests/admin/test_event_list.py tests/admin/test_home.py \
	tests/translation/test_twelve_edits.py tests/translation/test_whole.py tests/safety/test_at_once.py \
	tests/test_privacy.py

# Seconds that are counted, and mean nothing where every line is counted too.
TIMED = tests/paste/test_noise.py::test_ten_thousand_lines_of_noise_take_under_a_second

PYTHON = $(VENV)/bin/python
INSTALL = $(PYTHON) -m pip install --quiet --disable-pip-version-check
MANAGE = $(PYTHON) manage.py
PYTEST = $(PYTHON) -m pytest -n $(WORKERS) --dist loadgroup

.DEFAULT_GOAL := help
.PHONY: help demo test coverage test-all test-databases test-oldest bench lint check-outputs real-events migrations messages catalogues chromium clean

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

# The first Python that is new enough and can make an environment with pip in it.
$(VENV)/made:
	@for python in $(PYTHONS); do \
		if $$python -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Making $(VENV) with $$($$python --version)"; \
			$$python -m venv $(VENV) && touch $@ && exit 0; \
			exit 1; \
		fi; \
	done; \
	echo "No Python 3.11 or later with venv and ensurepip was found (on Debian: apt-get install python3-venv)." >&2; \
	exit 1

# Installed anew only when what to install has changed.
$(VENV)/installed: $(VENV)/made setup.cfg pyproject.toml
	@echo "Installing oms-events and what it needs"
	@$(INSTALL) --editable .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	@echo "Installing what the tests need"
	@$(INSTALL) --editable '.[test]'
	@touch $@

demo: $(VENV)/installed ## the demo website with the seminar, on http://localhost:$(PORT)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) create_site --port $(PORT)
	@$(MANAGE) loaddata oms_seminar
	@echo
	@echo "The seminar:"
	@$(MANAGE) addresses oms_events.EventPage
	@echo "The admin:  http://localhost:$(PORT)/admin/  (user admin, password admin)"
	@echo "Stop with Ctrl+C."
	@echo
	@SITE_ADDRESS=http://localhost:$(PORT) $(MANAGE) runserver $(PORT)

chromium: $(VENV)/installed-test
	@$(PYTHON) -m tests.chromium

# $(1): the tests. A server on which none is selected (pytest's code 5) is no failure.
define on-each-database
@for url in $$($(PYTHON) -m tests.databases $(DATABASES)); do \
	echo "Database: $${url%%:*}"; \
	DATABASE_URL=$$url $(PYTEST) $(1) $(ARGS) || [ $$? -eq 5 ] || exit 1; \
done
endef

test: $(VENV)/installed-test chromium ## all tests, with everything that they need
	$(PYTEST) $(ARGS)

coverage: $(VENV)/installed-test chromium ## all tests, and which lines and branches none of them runs; less than 95 % fails
	$(PYTEST) --cov --cov-report=term --deselect $(TIMED) $(ARGS)

test-databases: $(VENV)/installed-test ## what depends on the database, on each server of DATABASES that answers
	$(call on-each-database,$(CORE))

test-all: $(VENV)/installed-test chromium ## every version in tox.ini that is here, then every test on every database
	@$(INSTALL) 'tox>=4.11'
	$(PYTHON) -m tox run
	$(call on-each-database,tests)

test-oldest: $(VENV)/installed-test chromium ## all tests on the oldest versions of everything, where Python 3.11 is here
	@$(INSTALL) 'tox>=4.11'
	$(PYTHON) -m tox run -e py311-django52-wagtail74 -- $(ARGS)

lint: $(VENV)/installed-test ## style, format, types, and no migration missing
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	DJANGO_SETTINGS_MODULE=tests.settings $(MANAGE) makemigrations --check --dry-run

EVENTS_IN_LIST = $(if $(EVENTS),--events $(EVENTS))
bench: $(VENV)/installed-test ## what it costs against a bare page, in one table and bench.json; EVENTS=100000 in the list
	@$(INSTALL) --editable '.[bench]'
	$(PYTHON) -m bench $(EVENTS_IN_LIST) $(ARGS)

real-events: $(VENV)/installed-test ## load each event document in EVENTS=FOLDER and name every fact that is lost
	@test -n "$(EVENTS)" || { echo "Name the folder: make real-events EVENTS=FOLDER" >&2; exit 2; }
	@$(PYTHON) -m tests.real_events $(EVENTS)

# Needs node and npm; Java for the Nu HTML checker; libical too where pkg-config and a C compiler find it.
check-outputs: $(VENV)/installed-test chromium ## calendars, JSON-LD and pages judged by others' programs; more in DOCUMENTS=FILES
	@npm install --silent --no-audit --no-fund --prefix $(VENV)/judges ical.js node-ical schema-dts typescript \
		vnu-jar html-validate axe-core
	@$(PYTHON) -m tests.judges $(VENV)/judges $(DOCUMENTS)

# A migration made on Wagtail 8.0 does not run on 7.4: they are made on the oldest version in support.
migrations: ## new migrations, made on Wagtail 7.4 in an environment of its own
	@$(MAKE) --no-print-directory VENV=.venv/wagtail-7.4 .venv/wagtail-7.4/oldest
	DJANGO_SETTINGS_MODULE=tests.settings .venv/wagtail-7.4/bin/python manage.py makemigrations $(ARGS)

$(VENV)/oldest: $(VENV)/installed
	@$(INSTALL) 'Wagtail>=7.4,<7.5' 'Django>=5.2,<5.3'
	@touch $@

messages: $(VENV)/installed ## gather the strings of the code into the translations (.po); needs gettext
	@command -v xgettext >/dev/null || { echo "xgettext is missing (on Debian: apt-get install gettext)." >&2; exit 1; }
	cd oms_events && $(abspath $(VENV))/bin/django-admin makemessages --exclude en --no-wrap \
		--add-location file --no-obsolete $(ARGS)

catalogues: $(VENV)/installed ## compile the translations of the interface (.po to .mo)
	$(VENV)/bin/pybabel compile -D django -d oms_events/locale
	$(VENV)/bin/pybabel compile -D django -d website/locale

clean: ## remove what the other commands made
	rm -rf $(VENV) .tox build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis website/demo.sqlite3 website/media
