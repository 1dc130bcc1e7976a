/** Alignment of two versions of an act, word differences, comparative table. */
module org.dauys.compare {
    requires transitive org.dauys.text;
    requires static transitive org.jspecify;
    requires org.apache.lucene.analysis.common;

    exports org.dauys.compare;
    exports org.dauys.compare.table;
}
