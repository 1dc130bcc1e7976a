package org.dauys.text.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Whether a document is what it says, by veraPDF: PDF/UA-1 (ISO 14289-1), readable aloud, and PDF/A-2a (ISO 19005-2), to keep. */
public final class PdfConformance {
    private static final List<PDFAFlavour> CLAIMED = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfConformance() {}

    /** Fails with each rule that is broken and the first place where it is. */
    public static void check(byte[] pdf) throws Exception {
        List<String> broken = new ArrayList<>();
        for (PDFAFlavour flavour : CLAIMED) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(flavour, 1, false, false, false)) {
                for (TestAssertion one : validator.validate(parser).getTestAssertions()) {
                    broken.add(flavour + " " + one.getRuleId().getClause() + ": " + one.getMessage() + " "
                            + one.getLocation().getContext());
                }
            }
        }
        assertEquals(List.of(), broken);
    }
}
