#!/usr/bin/env bash
# Sets up a bare Debian or Ubuntu machine with Python 3.11 or later: system packages, .venv, Python packages.
#
#   scripts/inrichten.sh product   what making letters needs (make voorbeeld)
#   scripts/inrichten.sh tests     that, and what the tests look at the letters with (make test)
#
# Safe to run again: it does only what is missing, and nothing when all is there. Where it may not install
# anything itself it says what to install and stops.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

doel=${1:-product}
stempels=.inrichting
venv=.venv

zeg() { printf '%s\n' "$*" >&2; }

stop() {
    zeg ""
    zeg "Inrichten lukt niet: $1"
    shift
    for regel in "$@"; do zeg "  $regel"; done
    exit 1
}

case $doel in
    product | tests) ;;
    *) stop "onbekend doel ‘$doel’." "Gebruik: scripts/inrichten.sh product of scripts/inrichten.sh tests" ;;
esac

# ---------------------------------------------------------------------------------------------- Python

geschikt() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

zoek_python() {
    local naam
    for naam in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11; do
        if geschikt "$naam"; then
            # Not the shim or link: the venv must point at the interpreter itself.
            "$naam" -c 'import sys; print(sys.executable)'
            return
        fi
    done
    return 1
}

# ------------------------------------------------------------------------------------- system packages

heeft_bibliotheek() {
    "$python" -c 'import ctypes.util, sys; sys.exit(ctypes.util.find_library(sys.argv[1]) is None)' "$1"
}

# Whether the machine can do what the package is for, however that got there: by this package, by another, or by
# hand. Asked only about packages that dpkg does not know as installed.
kan_al() {
    case $1 in
        libpango-1.0-0) heeft_bibliotheek pango-1.0 ;;
        libpangoft2-1.0-0) heeft_bibliotheek pangoft2-1.0 ;;
        libharfbuzz-subset0) heeft_bibliotheek harfbuzz-subset ;;
        libreoffice-writer-nogui) heeft_writer ;;
        poppler-utils) command -v pdftotext && command -v pdftoppm && command -v pdfinfo ;;
        postgresql) command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' ;;
        default-jre-headless) java -version ;;
        maven) command -v mvn ;;
        fonts-dejavu-core) command -v fc-list && fc-list : family | grep -x 'DejaVu Sans' ;;
        *) return 1 ;;
    esac >/dev/null 2>&1
}

# LibreOffice may be there without its word processor; only the package list tells.
heeft_writer() {
    command -v soffice || return 1
    ! command -v dpkg-query || staat_erop libreoffice-writer
}

staat_erop() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

zoek_ontbrekende() {
    local nodig=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0) pakket
    if [[ $doel == tests ]]; then
        nodig+=(libreoffice-writer-nogui poppler-utils postgresql fonts-dejavu-core)
        nodig+=(default-jre-headless maven)
    fi
    ontbreekt=()
    if ! "$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
        ontbreekt+=("python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv")
    fi
    for pakket in "${nodig[@]}"; do
        staat_erop "$pakket" || kan_al "$pakket" || mag_weg_blijven "$pakket" || ontbreekt+=("$pakket")
    done
}

# Java and Maven serve one test, which says so itself and is skipped without them. Where somebody may install them
# they are; in CI they must be there.
mag_weg_blijven() {
    case $1 in default-jre-headless | maven) ;; *) return 1 ;; esac
    [[ -z ${CI:-} ]] || return 1
    ! command -v apt-get >/dev/null || { [[ $(id -u) -ne 0 ]] && ! sudo -n true >/dev/null 2>&1; }
}

# What the distribution calls it, or nothing when it has no such package and can do without.
naam_in_distributie() {
    if apt-cache show "$1" >/dev/null 2>&1; then
        echo "$1"
        return
    fi
    case $1 in
        python*-venv) echo python3-venv ;;
        libreoffice-writer-nogui) echo libreoffice-writer ;;
        libharfbuzz-subset0) ;; # Older releases have it inside libharfbuzz0b; without it PDFs only take longer.
        *) echo "$1" ;;
    esac
}

installeer_ontbrekende() {
    if ! command -v apt-get >/dev/null; then
        stop "op dit systeem is er geen apt-get, dus dit moet u zelf installeren:" \
            "${ontbreekt[@]}" \
            "(dit zijn de namen in Debian; zoek de pakketten van uw systeem die hetzelfde bevatten)"
    fi
    local als=() namen=() pakket naam
    if [[ $(id -u) -ne 0 ]]; then
        if ! sudo -n true >/dev/null 2>&1; then
            stop "er ontbreken systeempakketten en u mag hier geen pakketten installeren zonder wachtwoord." \
                "Geef (of vraag uw beheerder om) deze opdracht, en probeer het daarna opnieuw:" \
                "" \
                "sudo apt-get update && sudo apt-get install --no-install-recommends ${ontbreekt[*]}"
        fi
        als=(sudo -n)
    fi
    als+=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120)
    zeg "Systeempakketten installeren: ${ontbreekt[*]}"
    "${als[@]}" update >"$stempels/apt.log" 2>&1 || zeg "De lijst met pakketten is niet bijgewerkt (geen netwerk?)."
    for pakket in "${ontbreekt[@]}"; do
        naam=$(naam_in_distributie "$pakket")
        [[ -z $naam ]] || namen+=("$naam")
    done
    if [[ ${#namen[@]} -gt 0 ]] &&
        ! "${als[@]}" install --yes --no-install-recommends "${namen[@]}" >>"$stempels/apt.log" 2>&1 </dev/null; then
        tail -n 15 "$stempels/apt.log" >&2
        stop "apt-get kon de pakketten niet installeren (zie $stempels/apt.log)." \
            "Los dat op, of installeer ze zelf: sudo apt-get install --no-install-recommends ${namen[*]}"
    fi
}

# ------------------------------------------------------------------------------------- Python packages

# The folder is part of it: a venv that was moved or copied no longer works.
vingerafdruk() {
    { pwd; cat pyproject.toml requirements.lock scripts/inrichten.sh; } | sha256sum | cut -d ' ' -f 1
}

installeer_python() {
    if ! geschikt "$venv/bin/python" || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        zeg "Python-omgeving maken in $venv"
        "$python" -m venv --clear "$venv" ||
            stop "$python kon geen omgeving maken in $venv."
    fi
    zeg "Python-pakketten installeren (de eerste keer duurt dat een paar minuten)"
    local pip=("$venv/bin/python" -m pip --disable-pip-version-check --quiet install)
    if ! "${pip[@]}" --require-hashes -r requirements.lock </dev/null ||
        ! "${pip[@]}" --no-deps --no-build-isolation --editable . </dev/null; then
        stop "pip kon de Python-pakketten niet installeren; hierboven staat waarom." \
            "Kan deze computer bij de pakketbron van Python (of bij die van uw organisatie)?"
    fi
}

# ------------------------------------------------------------------------------------------------ main

python=$(zoek_python) ||
    stop "er is geen Python 3.11 of hoger gevonden." \
        "Op Debian 12 en Ubuntu 24.04: sudo apt-get install python3 python3-venv" \
        "Staat Python ergens anders? Geef het pad mee: PYTHON=/pad/naar/python3 make …"

mkdir -p "$stempels" 2>/dev/null || true
[[ -w $stempels && -w . ]] ||
    stop "in de map $PWD mag u niets wegschrijven." "Zet het project in een map van uzelf."

# Two makes at once must not work on the same .venv.
exec 9>"$stempels/bezig"
flock 9

zoek_ontbrekende
[[ ${#ontbreekt[@]} -eq 0 ]] || installeer_ontbrekende

stempel="$stempels/python-$(vingerafdruk)"
if [[ ! -e $stempel ]] || ! geschikt "$venv/bin/python"; then
    installeer_python
    rm -f "$stempels"/python-*
    : >"$stempel"
fi
