#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample lists: a company of some 240 people that does not exist, as German Excel saves it.

The lists are committed; this script says how they came about and makes them again, byte by byte.
A few rows are wrong on purpose, as in every real list: they show what is refused, and why.
"""

import pathlib
import random

HERE = pathlib.Path(__file__).parent
DOMAIN = "brueckenfeld.example"

WOMEN = """Anna Dörte Frauke Gülay Ines Käthe Mia Özlem Ulrike Wiebke Zoë Aylin Charlotte Elif Greta Isabell Katharina
Marlene Olga Ronja Theresa Vanessa Xenia Agnieszka Bärbel Claudia Edith Friederike Heike Ingrid Karin Monika Petra Sabine
Ursula""".split()

MEN = """Björn Emre Henrik Jürgen Lars Nuri Paul Rüdiger Sören Tobias Veit Yannick Benedikt Dominik Fabian Hannes Jonas
Leon Niklas Philipp Sebastian Uwe Werner Detlef Günter Jörg Lothar Norbert Rainer Thomas Volker Can""".split()

FAMILY = """Müller Schäfer Köhler Böhm Weiß Großmann Jäger Krüger Lüders Möller Nötzel Öztürk Pöhlmann Röhrig Sünder
Thörmer Vögele Wächter Yilmaz Zöller Ahrens Brandt Conrad Dietrich Ebert Fischer Gerlach Hartmann Ihde Jansen Kaya Lehmann
Martens Neumann Otto Petersen Quandt Richter Schröder Thiele Ullrich Vogt Wagner Zimmermann Arslan Baumann Czerny Demir
Engel Frank Götz Heß König Lorenz Maaß Nowak Pohl Reuß Sauer Tietz Voß Winkler""".split()

# Each job as a man and as a woman has it.
UNITS = [
    ("Vertrieb und Marketing", [
        ("Vertrieb Inland", "Dortmund", ["Vertriebsreferent|in", "Kundenbetreuer|in", "Gebietsleiter|in"]),
        ("Vertrieb Export", "Hamburg", ["Exportsachbearbeiter|in", "Key-Account-Manager|in"]),
        ("Marketing", "Hamburg", ["Marketingreferent|in", "Mediengestalter|in", "Social-Media-Redakteur|in"]),
        ("Kundenservice", "Leipzig", ["Servicetechniker|in", "Serviceberater|in"]),
    ]),
    ("Produktion und Technik", [
        ("Entwicklung", "Dortmund", ["Konstrukteur|in", "Entwicklungsingenieur|in", "Testingenieur|in"]),
        ("Fertigung", "Leipzig", ["Industriemechaniker|in", "Schichtführer|in", "Zerspanungsmechaniker|in"]),
        ("Qualitätssicherung", "Leipzig", ["Prüfingenieur|in", "Qualitätsprüfer|in"]),
        ("Einkauf", "Dortmund", ["Einkäufer|in", "Disponent|in"]),
    ]),
    ("Finanzen und IT", [
        ("Controlling", "Dortmund", ["Controller|in"]),
        ("Buchhaltung", "Dortmund", ["Bilanzbuchhalter|in", "Sachbearbeiter|in"]),
        ("IT-Betrieb", "Leipzig", ["Systemadministrator|in", "IT-Koordinator|in"]),
        ("Digitale Lösungen", "Köln", ["Softwareentwickler|in", "Produktmanager|in", "UX-Designer|in"]),
    ]),
    ("Personal und Recht", [
        ("Personalentwicklung", "Dortmund", ["Personalreferent|in", "Trainer|in"]),
        ("Ausbildung", "Leipzig", ["Ausbilder|in", "Auszubildender|Auszubildende"]),
        ("Recht und Compliance", "Köln", ["Jurist|in", "Datenschutzreferent|in"]),
    ]),
]

HEADINGS = ["Personalnummer", "Name", "Geburtsdatum", "E-Mail", "Abteilung", "Bereich", "Standort", "Funktion",
            "Vorgesetzter (Personalnummer)", "Eintritt", "Austritt"]

chance = random.Random(1999)
people = []
used_names = set()


def plain(text):
    for letter, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("Ö", "Oe"), ("ë", "e"),
                            ("ç", "c"), ("Ç", "C")):
        text = text.replace(letter, letters)
    return text.lower().replace(" ", "-")


def day(first, last):
    return f"{chance.randint(1, 28):02}.{chance.randint(1, 12):02}.{chance.randint(first, last)}"


def job_of(job, given):
    man, _, woman = job.partition("|")
    if not woman or given in MEN:
        return man
    return man + woman if woman == "in" else woman


def hire(years, unit, area, site, job, manager, title="", prefix=""):
    while True:
        given, family = chance.choice(MEN + WOMEN), chance.choice(FAMILY)
        if (given, family) not in used_names:
            break
    used_names.add((given, family))
    born = day(*years)
    joined = day(max(int(born[-4:]) + 19, 1985), max(int(born[-4:]) + 19, 2025))
    person = {
        "number": f"{1000 + 7 * len(people):05}",
        "name": f"{prefix}{family}, {title}{given}",
        "born": born,
        "email": f"{plain(given)}.{plain(prefix + family)}@{DOMAIN}",
        "unit": unit, "area": area, "site": site, "job": job_of(job, given), "given": given,
        "manager": manager["number"] if manager else "",
        "joined": joined, "left": "",
    }
    people.append(person)
    return person


def row_of(person):
    return [person[key] for key in ("number", "name", "born", "email", "unit", "area", "site", "job", "manager",
                                    "joined", "left")]


def found_company():
    board_jobs = ["Vorstand Vertrieb", "Vorstand Technik", "Vorstand Finanzen", "Vorstand Personal"]
    board = []
    for (area, _), job, title, prefix in zip(UNITS, board_jobs, ("", "Dr.-Ing. ", "", "Prof. Dr. "),
                                             ("", "", "von ", "")):
        board.append(hire((1960, 1968), "Vorstand", area, "Dortmund", job, None, title, prefix))

    for member, (area, units) in zip(board, UNITS):
        for unit, site, jobs in units:
            head = hire((1962, 1975), unit, area, site, f"Leitung {unit}", member,
                        chance.choice(["", "", "Dr. "]))
            leads = [hire((1970, 1988), unit, area, site, "Teamleitung", head) for _ in range(chance.randint(1, 2))]
            for _ in range(chance.randint(12, 14)):
                job = chance.choice(jobs)
                years = (2004, 2008) if job.startswith("Auszubild") else (1968, 2003)
                hire(years, unit, area, site, job, chance.choice(leads))

    for person in chance.sample(people[60:], 3):
        person["left"] = day(2027, 2027)
    people[-3]["left"] = "30.06.2026"


def write(name, rows):
    """As Excel does: Windows-1252, semicolons, quotes where they are needed, CRLF."""
    def cell(text):
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in ';"\n') else text
    text = "".join(";".join(cell(c) for c in row) + "\r\n" for row in rows)
    (HERE / name).write_bytes(text.encode("cp1252"))


def staff_rows():
    rows = [row_of(person) for person in people]

    rows[40][4] = "  " + rows[40][4] + " "                       # stray spaces
    rows[41][1] = rows[41][1].replace(", ", ",\u00a0")           # a non-breaking space
    rows[77][6] = rows[77][6] + "\u00a0"
    rows[99][2] = rows[99][2][:6] + rows[99][2][-2:]             # a year of two digits

    extra = row_of(people[120])
    extra[1] = "Ostermann, Jule"
    rows.insert(123, extra)                                      # a number twice
    rows.insert(60, ["09001", "", "03.05.1981", "", "Einkauf", "Produktion und Technik", "Dortmund", "Disponentin",
                     people[4]["number"], "01.04.2010", ""])     # no name
    rows.insert(150, ["09002", "Groß, Lütfi", "11.11.1879", "luetfi.gross@" + DOMAIN, "Marketing",
                      "Vertrieb und Marketing", "Hamburg", "Mediengestalter", people[0]["number"], "01.01.2001", ""])
    rows.insert(180, ["09003", "Über, Jördis", "31.02.1985", "joerdis.ueber@" + DOMAIN, "IT-Betrieb",
                      "Finanzen und IT", "Leipzig", "Systemadministrator", people[2]["number"], "01.09.2012", ""])
    rows.insert(200, ["09004", "Fröhlich, Käte", "19.06.1990", "kaete.froehlich@" + DOMAIN, "Controlling",
                      "Finanzen und IT", "Dortmund", "Controllerin", "99999", "01.10.2016", ""])  # unknown manager
    rows.append(["Anzahl: %d" % len(people)] + [""] * 10)
    return [HEADINGS] + rows


def born(person):
    return int(person["born"][-4:])


def enrolment_rows():
    topics = ["LinkedIn", "TikTok", "Künstliche Intelligenz", "Online-Marketing", "Apps", "Agile Methoden", "Scrum",
              "Nachhaltigkeit", "Medienkompetenz", "Internationalität", "Moderne Software"]
    reasons_mentor = ["Ich möchte zeigen, wie ich arbeite.", "Mich interessiert, wie oben entschieden wird.",
                      "Ich erkläre gern;\nauch zweimal.", ""]
    reasons_mentee = ["Ich will \"TikTok\" verstehen.", "Neue Ideen für den Bereich.",
                      "Ich lerne lieber von Menschen als aus Folien.", ""]

    units = sorted({p["unit"] for p in people} - {"Vorstand"})
    young = []
    for unit in units + units[:1]:
        candidates = [p for p in people if p["unit"] == unit and born(p) >= 1992 and not p["left"] and p not in young]
        young.append(chance.choice(candidates))
    heads = [p for p in people if p["job"].startswith("Leitung")]
    mentees = [p for p in people if p["unit"] == "Vorstand"] + chance.sample(heads, 10)

    rows = [["Personalnummer", "Name", "Rolle", "Themen", "Teilnahmezusage", "Lernbereit", "Mögliche Tandems",
             "Motivation"]]
    for index, person in enumerate(young):
        wanted = chance.sample(topics, chance.randint(2, 4))
        rows.append([person["number"], person["name"], chance.choice(["Mentor:in", "Mentor" if person["given"] in MEN else "Mentorin"]),
                     ", ".join(wanted), {3: "", 9: "angefragt"}.get(index, "ja"), "nein" if index == 12 else "ja",
                     "2" if index == 5 else "1", chance.choice(reasons_mentor)])
    for index, person in enumerate(mentees):
        wanted = chance.sample(topics, chance.randint(2, 3))
        rows.append([person["number"], person["name"], "Mentee", "; ".join(wanted),
                     {6: "nein"}.get(index, "zugesagt"), "ja", "1", chance.choice(reasons_mentee)])

    rows.insert(9, ["77777", "Niemand, Nora", "Mentorin", "Apps", "ja", "ja", "1", ""])         # nobody knows her
    rows.append([young[2]["number"], young[2]["name"], "Mentor:in", "Scrum", "ja", "ja", "1", ""])   # a second time
    rows.append([heads[-1]["number"], heads[-1]["name"], "Zuhörer", "Apps", "ja", "ja", "1", ""])   # no role
    return rows


found_company()
write("staff.csv", staff_rows())
write("enrolments.csv", enrolment_rows())
print(len(people), "people")
