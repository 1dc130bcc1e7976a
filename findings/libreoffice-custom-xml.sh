#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer-nogui): data of a draft law that travel in its DOCX are dropped on saving, unless a part that
# may be left out stands beside them.
# One would expect: customXml/item1.xml, the part that the format has for such data (metadata of a drafting system, an act's structure), is
# kept or lost as a whole kind; ISO/IEC 29500-1, 15.2.5 and 15.2.6, makes the part with its properties (itemProps1.xml) optional.
# It does: opened and saved as DOCX, the item is there byte for byte when it has properties, and gone without a word when it has none.
# What follows: write itemProps1.xml with an id even where nobody reads it.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
need soffice "On Debian: apt-get install libreoffice-writer-nogui."
need jar "Install JDK 17 or later."

item='<?xml version="1.0" encoding="UTF-8"?>
<act xmlns="urn:example:act"><article number="1"/></act>'

# draft FILE [properties]: one paragraph, and data in customXml/item1.xml with or without their properties.
draft() {
  local folder
  folder=$(mktemp -d "$work/draft.XXXXXX")
  mkdir -p "$folder/_rels" "$folder/word/_rels" "$folder/customXml/_rels"
  local head='<?xml version="1.0" encoding="UTF-8"?>' of=http://schemas.openxmlformats.org/officeDocument/2006/relationships
  local package=http://schemas.openxmlformats.org/package/2006 types=application/vnd.openxmlformats-officedocument
  {
    echo "$head<Types xmlns=\"$package/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    echo "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    echo "<Override PartName=\"/word/document.xml\" ContentType=\"$types.wordprocessingml.document.main+xml\"/>"
    if [[ -n ${2-} ]]; then echo "<Override PartName=\"/customXml/itemProps1.xml\" ContentType=\"$types.customXmlProperties+xml\"/>"; fi
    echo "</Types>"
  } > "$folder/[Content_Types].xml"
  echo "$head<Relationships xmlns=\"$package/relationships\"><Relationship Id=\"r1\" Type=\"$of/officeDocument\" Target=\"word/document.xml\"/></Relationships>" \
    > "$folder/_rels/.rels"
  echo "$head<Relationships xmlns=\"$package/relationships\"><Relationship Id=\"r1\" Type=\"$of/customXml\" Target=\"../customXml/item1.xml\"/></Relationships>" \
    > "$folder/word/_rels/document.xml.rels"
  echo "$head<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Article 1</w:t></w:r></w:p></w:body></w:document>" \
    > "$folder/word/document.xml"
  printf '%s' "$item" > "$folder/customXml/item1.xml"
  if [[ -n ${2-} ]]; then
    echo "$head<Relationships xmlns=\"$package/relationships\"><Relationship Id=\"r1\" Type=\"$of/customXmlProps\" Target=\"itemProps1.xml\"/></Relationships>" \
      > "$folder/customXml/_rels/item1.xml.rels"
    echo "$head<ds:datastoreItem ds:itemID=\"{0A1B2C3D-0000-4000-8000-000000000001}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"/>" \
      > "$folder/customXml/itemProps1.xml"
  else
    rmdir "$folder/customXml/_rels"
  fi
  jar --create --no-manifest --file "$1" -C "$folder" .
}

# saved FILE: what is in the item after LibreOffice has opened the file and saved it.
saved() {
  local tries out=$work/saved
  for tries in 1 2 3; do
    soffice -env:UserInstallation="file://$work/profile" --headless --convert-to docx --outdir "$out" "$1" > "$work/soffice.log" 2>&1 || true
    if [[ -e $out/$(basename "$1") ]]; then break; fi
  done
  [[ -e $out/$(basename "$1") ]] || {
    cat "$work/soffice.log" >&2
    echo "LibreOffice wrote nothing in $tries tries." >&2
    return 1
  }
  local into
  into=$(mktemp -d "$work/into.XXXXXX")
  (cd "$into" && jar --extract --file "$out/$(basename "$1")")
  if [[ -e $into/customXml/item1.xml ]]; then cat "$into/customXml/item1.xml"; else printf 'gone'; fi
}

draft "$work/with.docx" properties
draft "$work/without.docx"
seen "with properties: $(saved "$work/with.docx")
without properties: $(saved "$work/without.docx")" "with properties: $item
without properties: gone"
