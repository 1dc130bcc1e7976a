package org.dauys.text.write;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of the artifacts on it. Of each border and background the engine says where it is, which nobody needs: a
 * thousand times a page, each sought among all before. Here artifacts of a kind share one, without a place.
 */
final class PdfProperties extends COSDictionary {
    private final Map<COSName, COSName> names = new HashMap<>();

    /** A new page of the document, of this size in points. */
    static PDPage page(PDDocument document, float width, float height) {
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new PdfProperties());
        PDPage page = new PDPage(new PDRectangle(width, height));
        page.setResources(new PDResources(resources));
        document.addPage(page);
        return page;
    }

    @Override
    public boolean containsValue(Object value) {
        return names.containsKey(kind(value));
    }

    @Override
    public @Nullable COSName getKeyForValue(Object value) {
        return names.get(kind(value));
    }

    @Override
    public void setItem(COSName name, COSBase value) {
        ((COSDictionary) value).removeItem(COSName.BBOX);
        names.put(kind(value), name);
        super.setItem(name, value);
    }

    private static COSName kind(Object properties) {
        return ((COSDictionary) properties).getCOSName(COSName.TYPE, COSName.BACKGROUND);
    }
}
