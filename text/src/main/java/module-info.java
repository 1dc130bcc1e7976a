/** A legal act as a tree: model, readers, writers. */
module org.dauys.text {
    requires static transitive org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires java.xml;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires org.apache.commons.compress;
    requires org.apache.pdfbox.io;
    requires org.apache.pdfbox;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.poi.ooxml;
    requires org.jsoup;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports org.dauys.text;
    exports org.dauys.text.read;
    exports org.dauys.text.write;
}
