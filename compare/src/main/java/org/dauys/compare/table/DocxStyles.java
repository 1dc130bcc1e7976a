package org.dauys.compare.table;

import java.io.IOException;
import org.apache.xmlbeans.XmlException;
import org.dauys.text.Language;
import org.dauys.text.write.DocxLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles of the comparative table in a word processor. */
final class DocxStyles {
    private DocxStyles() {}

    /** @param language of the table's own words */
    static CTStyles of(Language language) throws IOException {
        try {
            String xml = Html.resource("table-styles.xml").replace("LANGUAGE", DocxLanguage.tag(language));
            return StylesDocument.Factory.parse(xml).getStyles();
        } catch (XmlException broken) {
            throw new IOException("table-styles.xml is no style sheet: " + broken.getMessage(), broken);
        }
    }
}
