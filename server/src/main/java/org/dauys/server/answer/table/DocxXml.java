package org.dauys.server.answer.table;

import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Op;
import org.dauys.text.Language;
import org.dauys.text.write.DocxLanguage;

/** Writes paragraphs and cells of WordprocessingML. Only what XML can hold of a text is written. */
final class DocxXml {
    private final XMLStreamWriter xml;
    private boolean keepsNext;

    DocxXml(Writer out) {
        try {
            this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How a run looks. */
    enum Look {
        PLAIN,
        BOLD,
        SOFT,
        ADDED,
        REMOVED
    }

    void open(String name) {
        call(() -> xml.writeStartElement("w:" + name));
    }

    /** The paragraphs that follow stand on one page with the paragraph after each of them, or no longer. */
    void keepNext(boolean keeps) {
        keepsNext = keeps;
    }

    void openParagraph() {
        open("p");
        if (keepsNext) {
            open("pPr");
            empty("keepNext");
            close();
        }
    }

    void close() {
        call(xml::writeEndElement);
    }

    /** An element without content; attributes by name and value in turn. */
    void empty(String name, String... attributes) {
        call(() -> {
            xml.writeEmptyElement("w:" + name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute("w:" + attributes[i], attributes[i + 1]);
            }
        });
    }

    /** Where a cell stands in one that goes over several rows. */
    enum Merge {
        NONE,
        FIRST,
        FURTHER
    }

    /** Opens a cell that is so many columns wide; what it holds follows. */
    void cell(int columns, String fill) {
        cell(columns, fill, Merge.NONE);
    }

    void cell(int columns, String fill, Merge merge) {
        open("tc");
        open("tcPr");
        empty("tcW", "w", String.valueOf(DocxPart.width(columns)), "type", "dxa");
        empty("gridSpan", "val", String.valueOf(columns));
        switch (merge) {
            case NONE -> {}
            case FIRST -> empty("vMerge", "val", "restart");
            case FURTHER -> empty("vMerge");
        }
        if (!fill.isEmpty()) {
            empty("shd", "val", "clear", "color", "auto", "fill", fill);
        }
        close();
    }

    void run(String text, Look look, String language) {
        if (text.isEmpty()) {
            return;
        }
        open("r");
        open("rPr");
        switch (look) {
            case PLAIN -> {}
            case BOLD -> empty("b");
            case SOFT -> empty("color", "val", "555555");
            case ADDED -> {
                empty("b");
                empty("u", "val", "single");
            }
            case REMOVED -> empty("strike");
        }
        if (!language.isEmpty()) {
            empty("lang", "val", DocxLanguage.tag(new Language(language)));
        }
        close();
        words(text);
        close();
    }

    private void words(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                empty("br");
            }
            String line = clean(lines[i]);
            call(() -> {
                xml.writeStartElement("w:t");
                xml.writeAttribute("xml:space", "preserve");
                xml.writeCharacters(line);
                xml.writeEndElement();
            });
        }
    }

    void marked(List<WordChange> words, String language) {
        for (WordChange word : words) {
            run(
                    word.text(),
                    word.op() == Op.EQUAL ? Look.PLAIN : word.op() == Op.INSERT ? Look.ADDED : Look.REMOVED,
                    language);
        }
    }

    /** What is open stays open: a piece of a document. */
    void end() {
        call(xml::flush);
    }

    /** Without what XML 1.0 has no place for, and without half characters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** A step of writing. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void call(Step step) {
        try {
            step.run();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
