package org.dauys.text.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the paragraph styles of a DOCX say: headings, numbering, table of contents. */
final class DocxStyles {

    /** Word keeps the English names of its own styles in every language. */
    private static final Pattern HEADING = Pattern.compile("(?:heading \\d|title|заголовок \\d|тақырып \\d).*");

    private static final Pattern CONTENTS = Pattern.compile("(?:toc|contents|оглавление|мазмұны)(?: .*|\\d*)");

    private static final Pattern NOTE = Pattern.compile("note|сноска|ескерту");

    /** Styles that are based on one another deeper than this go in a circle. */
    private static final int DEEP = 20;

    private static final class Style {
        String name = "";
        String basedOn = "";

        @Nullable
        Integer outline;

        @Nullable
        Integer num;

        @Nullable
        Integer level;

        @Nullable
        Boolean hidden;

        @Nullable
        Boolean struck;
    }

    /**
     * How words look.
     *
     * @param hidden whether they are neither shown nor printed
     * @param struck whether a line runs through them
     */
    record Look(boolean hidden, boolean struck) {
        static final Look PLAIN = new Look(false, false);
    }

    private final Map<String, Style> styles = new HashMap<>();
    private String standard = "";

    static DocxStyles of(XMLStreamReader xml) throws XMLStreamException {
        DocxStyles read = new DocxStyles();
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (DocxXml.name(xml)) {
                case "style" -> {
                    style = new Style();
                    String id = DocxXml.attribute(xml, "styleId");
                    read.styles.put(id, style);
                    String isDefault = DocxXml.attribute(xml, "default");
                    if (DocxXml.attribute(xml, "type").equals("paragraph")
                            && (isDefault.equals("1") || isDefault.equals("true"))) {
                        read.standard = id;
                    }
                }
                case "name" -> style.name = DocxXml.val(xml).toLowerCase(Locale.ROOT);
                case "basedOn" -> style.basedOn = DocxXml.val(xml);
                case "outlineLvl" -> style.outline = DocxXml.number(DocxXml.val(xml), 9);
                case "numId" -> style.num = DocxXml.number(DocxXml.val(xml), 0);
                case "ilvl" -> style.level = DocxXml.number(DocxXml.val(xml), 0);
                case "vanish" -> style.hidden = DocxXml.isOn(xml);
                case "strike", "dstrike" -> style.struck = DocxXml.isOn(xml);
                case "pPrChange", "rPrChange", "tblStylePr" -> DocxXml.skip(xml);
                default -> {}
            }
        }
        return read;
    }

    /** Whether paragraphs of this style are headings: level 0–8 of the outline, or the name says so. */
    boolean isHeading(String id) {
        Integer outline = inherited(id, style -> style.outline);
        return outline != null ? outline < 9 : HEADING.matcher(name(id)).matches();
    }

    boolean isContents(String id) {
        return CONTENTS.matcher(name(id)).matches();
    }

    /** Whether it is the style of notes that Dauys itself writes, or one of that name. */
    boolean isNote(String id) {
        return NOTE.matcher(name(id)).matches();
    }

    /** The numbering of paragraphs of this style, 0 for none. */
    int num(String id) {
        Integer num = inherited(id, style -> style.num);
        return num == null ? 0 : num;
    }

    /** The level of numbering that the style itself gives, from 0; -1 when it gives none. */
    int level(String id) {
        Integer level = inherited(id, style -> style.level);
        return level == null ? -1 : level;
    }

    /** How words of this style look that would look so without it. */
    Look look(String id, Look without) {
        Boolean hidden = inherited(id, style -> style.hidden);
        Boolean struck = inherited(id, style -> style.struck);
        return new Look(hidden == null ? without.hidden() : hidden, struck == null ? without.struck() : struck);
    }

    private String name(String id) {
        Style style = styles.get(id);
        return style == null ? id.toLowerCase(Locale.ROOT) : style.name;
    }

    private <T> @Nullable T inherited(String id, Function<Style, @Nullable T> property) {
        Style style = styles.get(id.isEmpty() ? standard : id);
        for (int depth = 0; style != null && depth < DEEP; depth++) {
            T value = property.apply(style);
            if (value != null) {
                return value;
            }
            style = styles.get(style.basedOn);
        }
        return null;
    }
}
