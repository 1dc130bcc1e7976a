package org.dauys.text.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small DOCX written part by part, so that a test shows exactly what the word processor saved. */
final class DocxFile {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    private DocxFile() {}

    static DocxFile withBody(String body) {
        DocxFile file = new DocxFile();
        file.part("_rels/.rels", relation("officeDocument", "word/document.xml", "r1", true));
        file.part("word/document.xml", element("document", "<w:body>" + body + "</w:body>"));
        return file;
    }

    DocxFile with(String name, String content) {
        relations.append(relation(name, name + ".xml", "r" + name, false));
        return part("word/" + name + ".xml", element(name, content));
    }

    DocxFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    DocxFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        part("word/_rels/document.xml.rels", relations(relations.toString()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String element(String name, String content) {
        return HEAD + "<w:" + name + SPACES + ">" + content + "</w:" + name + ">";
    }

    private static String relation(String type, String target, String id, boolean whole) {
        String one = "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\"/>";
        return whole ? relations(one) : one;
    }

    private static String relations(String all) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }
}
