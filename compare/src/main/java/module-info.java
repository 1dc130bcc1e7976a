/** Alignment of two versions of an act, word differences, comparative table. */
module org.dauys.compare {
    requires transitive org.dauys.text;
    requires static transitive org.jspecify;
    requires java.xml;
    requires org.apache.commons.csv;
    requires org.apache.lucene.analysis.common;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires tools.jackson.core;

    exports org.dauys.compare;
    exports org.dauys.compare.csv;
    exports org.dauys.compare.language;
    exports org.dauys.compare.search;
    exports org.dauys.compare.table;
    exports org.dauys.compare.trace;
    exports org.dauys.compare.words;
}
