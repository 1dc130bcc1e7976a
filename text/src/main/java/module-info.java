/** A legal act as a tree: model, readers, writers. */
module org.dauys.text {
    requires static transitive org.jspecify;
    requires java.xml;
    requires org.jsoup;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports org.dauys.text;
    exports org.dauys.text.read;
    exports org.dauys.text.write;
}
