# Elke opdracht richt zelf in wat zij nodig heeft; de tweede keer kost dat niets.

.DEFAULT_GOAL := hulp
.PHONY: hulp voorbeeld test duurproef benchmark lint documentatie beelden schoon slot inrichting-product inrichting-tests

hulp: ## deze lijst
	@echo 'Opdrachten:'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r naam uitleg; do \
		printf '  make %-13s %s\n' "$$naam" "$$uitleg"; done

# Voorbeelden die af zijn en aan een bestaand adres gaan; de andere krijgen het stempel PROEF of CONCEPT.
DEFINITIEF := toezichtbrief-trede-2 vrije-brief ledenbrief uitstelbericht kamervraag-antwoord kamervraag-gecombineerd \
	aanhangsel-antwoord aanhangsel-gecombineerd aanhangsel-uitstel

# Verzonnen cijfers van alle gemeenten, en de mailings die daaruit volgen; alles met het stempel PROEF.
DAG := 2026-04-16
TOEZICHT := toezichtbrief-spreidingswet-$(DAG)

voorbeeld: inrichting-product ## maakt elk voorbeeld: brieven uit data/zaken, en een mailing aan gemeenten, in output/
	.venv/bin/correspondentie genereer data/zaken --uit output/concept
	@rm -f output/register.sqlite*
	.venv/bin/correspondentie vaststellen $(DEFINITIEF:%=data/zaken/%.yaml) \
		--uit output/definitief --register output/register.sqlite
	@rm -rf output/beoordeling output/$(TOEZICHT) output/voorbeeld-kennisgevingen
	.venv/bin/correspondentie toezicht beoordeel data/mailings/voorbeeld-cijfers.csv --proef --datum $(DAG) \
		--ondertekenaar morren --zetter typst --uit output/beoordeling | sed -n 1,6p
	.venv/bin/correspondentie mailing uitvoeren output/beoordeling/mailing.yaml --uit output
	.venv/bin/correspondentie mailing uitvoeren data/mailings/voorbeeld-kennisgevingen.yaml --uit output
	.venv/bin/correspondentie mailing ontvangstlijst $(TOEZICHT) --uit output
	.venv/bin/correspondentie mailing ontvangstlijst data/mailings/voorbeeld-kennisgevingen.yaml --uit output

test: inrichting-tests ## alle tests, behalve de lange
	.venv/bin/pytest -n 2 --dist loadgroup -m "not duurproef"

duurproef: inrichting-tests ## de lange tests: tienduizend kapotte zaakbestanden, duizend bedachte brieven, veraPDF over 200
	HYPOTHESIS_PROFILE=duurproef .venv/bin/pytest -n 2 --dist loadgroup -m duurproef

benchmark: inrichting-tests ## meet hoe snel brieven klaar zijn, naast andere manieren
	.venv/bin/python -m benchmarks

lint: inrichting-product ## opmaak, fouten, typen en de richting van imports van de code
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

documentatie: inrichting-product ## werkt de tabellen in README en docs bij die uit het programma volgen
	.venv/bin/python -m scripts.documentatie

beelden: inrichting-product ## maakt de plaatjes van brieven in docs/beelden opnieuw
	.venv/bin/python -m scripts.beelden

schoon: ## verwijdert gemaakte brieven en tijdelijke bestanden (niet .venv)
	find output -mindepth 1 ! -name .gitkeep -delete
	rm -rf build dist .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +

slot: inrichting-product ## werkt requirements.lock bij na een wijziging in pyproject.toml
	.venv/bin/python -m pip --disable-pip-version-check --quiet install uv
	.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes \
		--no-emit-index-url --no-header pyproject.toml -o requirements.lock

inrichting-product:
	@bash scripts/inrichten.sh product

inrichting-tests:
	@bash scripts/inrichten.sh tests
