# For findings about DOCX: small files, and what LibreOffice makes of them.
# shellcheck shell=bash

# docx FILE BODY [NUMBERING]: a DOCX of the body's XML.
docx() {
  local folder
  need jar "Install JDK 17 or later."
  folder=$(mktemp -d "$work/docx.XXXXXX")
  mkdir -p "$folder/_rels" "$folder/word/_rels"
  local main=application/vnd.openxmlformats-officedocument.wordprocessingml relation=http://schemas.openxmlformats.org/officeDocument/2006/relationships
  local head='<?xml version="1.0" encoding="UTF-8"?>' w='xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  {
    echo "$head<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    echo '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    echo "<Override PartName=\"/word/document.xml\" ContentType=\"$main.document.main+xml\"/>"
    if [[ -n ${3-} ]]; then echo "<Override PartName=\"/word/numbering.xml\" ContentType=\"$main.numbering+xml\"/>"; fi
    echo '</Types>'
  } > "$folder/[Content_Types].xml"
  echo "$head<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"$relation/officeDocument\" Target=\"word/document.xml\"/></Relationships>" > "$folder/_rels/.rels"
  {
    echo "$head<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    if [[ -n ${3-} ]]; then echo "<Relationship Id=\"r1\" Type=\"$relation/numbering\" Target=\"numbering.xml\"/>"; fi
    echo '</Relationships>'
  } > "$folder/word/_rels/document.xml.rels"
  if [[ -n ${3-} ]]; then echo "$head<w:numbering $w>$3</w:numbering>" > "$folder/word/numbering.xml"; fi
  echo "$head<w:document $w><w:body>$2</w:body></w:document>" > "$folder/word/document.xml"
  jar --create --no-manifest --file "$1" -C "$folder" .
}

# tracked_draft FILE: "Each man person has one vote today.", with "man" deleted, "person" inserted, "today" inserted in a hyperlink.
tracked_draft() {
  local by='w:author="a" w:date="2026-01-01T00:00:00Z"'
  docx "$1" "<w:p><w:r><w:t xml:space=\"preserve\">Each </w:t></w:r><w:del w:id=\"1\" $by><w:r><w:delText xml:space=\"preserve\">man </w:delText></w:r></w:del><w:ins w:id=\"2\" $by><w:r><w:t xml:space=\"preserve\">person </w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">has one vote</w:t></w:r><w:hyperlink w:anchor=\"x\"><w:ins w:id=\"3\" $by><w:r><w:t xml:space=\"preserve\"> today</w:t></w:r></w:ins></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p><w:p><w:moveFrom w:id=\"4\" $by><w:r><w:t>Moved sentence.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:id=\"5\" $by><w:r><w:t>Moved sentence.</w:t></w:r></w:moveTo></w:p>"
}

# libreoffice_text FILE: its conversion to plain text, without the mark at its head and empty ends of lines.
libreoffice_text() {
  local tries text=$work/$(basename "$1" .docx).txt
  # With a new profile the first start may end without having done anything.
  for tries in 1 2 3; do
    soffice -env:UserInstallation="file://$work/profile" --headless --convert-to txt:Text:UTF8 --outdir "$work" "$1" \
      > "$work/soffice.log" 2>&1 || true
    if [[ -e $text ]]; then break; fi
  done
  [[ -e $text ]] || {
    cat "$work/soffice.log" >&2
    echo "LibreOffice wrote nothing in $tries tries." >&2
    return 1
  }
  sed 's/^\xEF\xBB\xBF//' "$text" | tr -d '\r'
}
