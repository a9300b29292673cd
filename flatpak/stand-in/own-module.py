#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""own-module.py MANIFEST OUTPUT: the manifest with Tandemwerk alone in it, for stand-in runtimes that have its other
modules as Debian packages. Prints the names of those that were left out.
"""

import json
import sys
from pathlib import Path

manifest, output = map(Path, sys.argv[1:])
facts = json.loads(manifest.read_text())
*others, own = facts['modules']
for source in own['sources']:
    source['path'] = str((manifest.parent / source['path']).resolve())
facts['modules'] = [own]
output.write_text(json.dumps(facts, indent=2))
print(*[module['name'] for module in others])
