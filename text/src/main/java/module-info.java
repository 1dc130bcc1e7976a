/** A legal act as a tree: model, readers, writers. */
module org.dauys.text {
    requires static transitive org.jspecify;
    requires java.xml;
    requires java.desktop;
    requires java.logging;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires org.apache.commons.compress;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.jsoup;

    exports org.dauys.text;
    exports org.dauys.text.read;
    exports org.dauys.text.write;
}
