/** What many people think: a map of their opinions, groups, agreement, near-identical texts. */
module org.dauys.opinion {
    requires static transitive org.jspecify;
    requires org.dauys.compare;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports org.dauys.opinion;
    exports org.dauys.opinion.read;
    exports org.dauys.opinion.file;
    exports org.dauys.opinion.similar;
    exports org.dauys.opinion.similar.report;
    exports org.dauys.opinion.theme;
    exports org.dauys.opinion.write;
}
