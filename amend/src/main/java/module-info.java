/** Changes of words: collisions, application with an owner for each word, amending instructions. */
module org.dauys.amend {
    requires transitive org.dauys.text;
    requires org.dauys.compare;
    requires static transitive org.jspecify;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports org.dauys.amend;
    exports org.dauys.amend.instruct;
}
