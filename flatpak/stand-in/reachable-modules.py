#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""reachable-modules.py MANIFEST OUTPUT ARCHIVES: the manifest as it can be built here, where nothing but Debian's mirror
is in reach. Modules whose archive Debian has as it is (flatpak/stand-in/archives) are built from it, once its checksum
is the manifest's: ARCHIVES becomes the folder that flatpak-builder looks into before it downloads. The other modules are
left out, because the stand-in runtimes have them as Debian packages; their names are printed.
"""

import hashlib
import json
import sys
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent

manifest, output, archives = map(Path, sys.argv[1:])
debian_has = dict(line.split() for line in (HERE / 'archives').read_text().splitlines() if not line.startswith('#'))


def module_of(entry):
    return json.loads((manifest.parent / entry).read_text()) if isinstance(entry, str) else entry


def fetch(source):
    """The archive of SOURCE, from Debian's mirror, to where flatpak-builder looks for it."""
    checksum = source['sha256']
    kept = archives / 'downloads' / checksum / source['url'].rpartition('/')[2]
    if kept.exists():
        return
    with urllib.request.urlopen(debian_has[checksum], timeout=60) as answer:
        content = answer.read()
    if hashlib.sha256(content).hexdigest() != checksum:
        sys.exit(f'{debian_has[checksum]} is not what the manifest expects: its checksum differs.')
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(content)


facts = json.loads(manifest.read_text())
*others, own = map(module_of, facts['modules'])
for source in own['sources']:
    source['path'] = str((manifest.parent / source['path']).resolve())
reachable = [module for module in others if all(source['sha256'] in debian_has for source in module['sources'])]
for module in reachable:
    for source in module['sources']:
        fetch(source)
facts['modules'] = [*reachable, own]
output.write_text(json.dumps(facts, indent=2))
print(*[module['name'] for module in others if module not in reachable])
