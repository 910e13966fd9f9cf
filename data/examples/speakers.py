#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""speakers.py DRAFT [DATA]: who says what in a draft. How a Python program uses Kutip's library."""

import sys
import gi
gi.require_version('Kutip', '0')
from gi.repository import Kutip  # noqa: E402

with open(sys.argv[1], encoding='utf-8') as stream:
    text = stream.read()
analyzer = Kutip.Analyzer.new(sys.argv[2] if len(sys.argv) > 2 else None)
analysis = analyzer.analyze(text, -1)
for i in range(analysis.get_n_attributions()):
    attribution = analysis.get_attribution(i)
    content = attribution.get_content(0)
    print(f'{attribution.get_speaker_name() or "?"}: {text[content.start:content.end]}')
