#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer-nogui): a tracked draft converted to plain text has the deleted words in it.
# One would expect: `soffice --convert-to txt` gives the text as it would be with the changes accepted, or marks what is deleted.
# It does: deleted and inserted words stand side by side, unmarked: "Each man person has one vote". A law that says both.
# What follows: Dauys reads DOCX itself, without such a conversion.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
source "$(dirname "${BASH_SOURCE[0]}")/tracked.bash"
need soffice "On Debian: apt-get install libreoffice-writer-nogui."
tracked_draft "$work/draft.docx"
out=$(libreoffice_text "$work/draft.docx")
seen "$out" "Each man person has one vote today.
Moved sentence.
Moved sentence."
