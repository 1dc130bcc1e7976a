#!/usr/bin/env bash
# Apache POI 5.5.1: the text of a draft with tracked changes depends on which of its two methods is asked.
# One would expect: XWPFParagraph.getText() and XWPFWordExtractor give the same words, those of the draft with all changes accepted.
# They do not: the extractor keeps deleted words beside those that replace them, unmarked; a word inserted in a hyperlink is lost by both,
# and a sentence that was moved stands at both places for both.
# What follows: Dauys reads the XML itself.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
source "$(dirname "${BASH_SOURCE[0]}")/tracked.bash"
packages org.apache.poi:poi-ooxml:5.5.1 org.apache.logging.log4j:log4j-to-slf4j:2.24.3 org.slf4j:slf4j-nop:2.0.17
tracked_draft "$work/draft.docx"

out=$(java_class Tracked "$work/draft.docx" << 'JAVA'
import java.io.FileInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.*;

public class Tracked {
    public static void main(String[] args) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new FileInputStream(args[0]));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            StringBuilder paragraphs = new StringBuilder();
            for (XWPFParagraph one : document.getParagraphs()) {
                paragraphs.append(one.getText()).append(" | ");
            }
            System.out.println("accepted:  Each person has one vote today. |  | Moved sentence. | ");
            System.out.println("getText:   " + paragraphs);
            System.out.println("extractor: " + extractor.getText().replace("\n", " | "));
        }
    }
}
JAVA
)
seen "$out" "accepted:  Each person has one vote today. |  | Moved sentence. | 
getText:   Each person has one vote. | Moved sentence. | Moved sentence. | 
extractor: Each man person has one vote. | Moved sentence. | Moved sentence. | "
